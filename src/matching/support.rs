//! Which needs are support: health, money trouble, grief, being alone, safety. They never go on
//! the big screen, so in doubt a line is one.
//!
//! A list of tender words alone misses most of what people say ("My hands shake"). So a line that
//! speaks of somebody ("I", "my", "someone") also has to speak of an everyday thing before the
//! screen may show it.

use std::sync::LazyLock;

use super::phrases::{Phrases, words};

/// Whether a line speaks of something that only the people met should read. English and Spanish.
/// It errs towards yes. Cost: the line's words times the phrases that
/// begin with their letters.
#[must_use]
pub fn is_support(text: &str) -> bool {
    let words = words(text);
    let occurs = |tables: &[Phrases]| tables.iter().any(|phrases| phrases.occur_in(&words));
    let tables = &*TABLES;
    occurs(&tables.tender) || (occurs(&tables.personal) && !occurs(&tables.everyday))
}

/// The tables, read once.
struct Tables {
    tender: Vec<Phrases>,
    personal: Vec<Phrases>,
    everyday: Vec<Phrases>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables {
    tender: TENDER.into_iter().map(Phrases::read).collect(),
    personal: vec![Phrases::read(PERSONAL)],
    everyday: vec![Phrases::read(EVERYDAY_ENGLISH), Phrases::read(EVERYDAY_SPANISH)],
});

const TENDER: [&str; 8] = [HEALTH, BODY, MONEY, GRIEF, ALONE, SAFETY, FAMILY, PLAINT];

const PERSONAL: &str = "i | i'm | i've | i'd | i'll | me | my | mine | myself | we | we're | we've | \
    us | our | ours | someone | somebody | anyone | anybody | people | person | who | \
    friend | friends | neighbour* | \
    yo | me | mi | mis | mio | mia | conmigo | nos | nosotros | nosotras | nuestr* | alguien | \
    amig* | quien | gente | persona | acabo | estoy | soy | tengo | vivo | llevo | necesito | siento";

/// Things and doings that say nothing about how somebody is.
const EVERYDAY_ENGLISH: &str = "vegetable* | veg | gutter* | roof | fence | shed | balcony | cot | pram | toy* | accordion | \
    cello | flute | trumpet | keyboard | quilt | juggl* | pie | map | stamps | garden* | allotment* | plant* | tree* | prun* | seed* | compost | hedge | \
    tomato* | flower* | bees | beehive* | hens | bike* | bicycle* | cycl* | puncture | car | van | \
    tap | boiler | radiator | router | computer* | laptop | phone | printer | software | spreadsheet* | \
    website | excel | repair* | fix* | mend* | tools | drill | ladder | paint* | shelf | shelves | \
    furniture | sofa | wardrobe | curtains | moving | boxes | sew* | knit* | crochet | fabric | dress | \
    zip | wool | guitar | piano | violin | drum* | choir | sing* | band | duet* | music* | tuner | tune | \
    song* | concert* | theatre | cinema | film* | museum* | paintings | draw* | sketch* | pottery | clay | \
    photo* | camera | book* | novel* | poem* | poetry | read* | writ* | proofread* | translat* | \
    polish | english | german | french | spanish | catalan | italian | portuguese | arabic | turkish | \
    chinese | mandarin | danish | dutch | greek | russian | ukrainian | japanese | swahili | tigrinya | \
    language* | conversation | tax | vat | payslip | invoice* | accountant | contract | lease | cv | \
    cover letter | interview* | thesis | application* | form | forms | passport | cook* | bake* | \
    baking | bread | sourdough | recipe* | jam | soup | lunch | dinner | kitchen | cake | cheese | \
    tea | coffee | wine | football | tennis | chess | games | game | swim* | run* | jog* | hik* | walk* | \
    climb* | ski* | dance* | dancing | yoga | gym | cards | puzzle* | picnic | market | plumber | \
    electrician | carpenter | vet | school* | homework | maths | exam* | twins | children's | playground | \
    babysit* | dog | cat | rabbits | pet | pets | fish | camping | tent | travel* | projector | machine | \
    bench | chair* | table* | lamp* | jars | festival | flea market | podcast | video* | radio | \
    app | project | co-op | cooperative | workshop* | class | classes | course";
const EVERYDAY_SPANISH: &str = "verdura* | tejado | valla | balcon | cuna | carrito | acordeon | \
    violonchelo | flauta | trompeta | teclado | mapa | sellos | tijeras | huert* | jardin* | planta* | arbol* | frutal | podar | semilla* | seto | \
    tomate* | flor* | abejas | gallinas | bici* | coche | furgoneta | grifo | caldera | radiador* | \
    router | ordenador* | movil | impresora | hoja de calculo | web | arregl* | repar* | herramienta* | \
    taladro | escalera | pint* | estanteria* | mueble* | sofa | armario | cortina* | mudanza | cajas | \
    cos* | tej* | ganchillo | vestido | cremallera* | lana | guitarra | piano | violin | coro | \
    cant* | musica* | afin* | duo | concierto | teatro | cine | peli* | museo* | dibuj* | ceramica | \
    foto* | camara | libro* | novela | poesia | leer | escrib* | traduc* | polaco | ingles | aleman | \
    frances | catalan | italiano | portugues | arabe | turco | chino | danes | griego | ruso | \
    japones | idioma* | conversacion | declaracion | iva | nomina | factura | contable | contrato | \
    curriculum | entrevista* | tesis | solicitud | formulario* | cocin* | horn* | pan | masa madre | \
    receta* | sopa | mermelada | comida del domingo | cena* | tarta | queso | te | cafe | futbol | tenis | \
    ajedrez | juego* | jugar | nad* | corr* | camin* | escal* | esqui* | bail* | yoga | gimnasio | \
    cartas de | merienda | mercad* | fontaner* | electricista | carpinter* | veterinari* | colegio | \
    escuela | deberes | matematicas | examen* | gemelos | canguro | perr* | gat* | acampada | \
    viaj* | proyector | maquina | banco | silla* | mesa* | lampara | tarros | fiesta | mercadillo | \
    radio | proyecto | cooperativa | taller* | clase | clases | curso";

const HEALTH: &str = "hospital* | clinic | clinics | doctor* | nurse | surgery | operation | illness | \
    ill | sick | sickness | disease* | diagnos* | cancer | chemo* | tumour | tumor | diabet* | \
    dementia | alzheimer* | parkinson* | stroke | hiv | aids | epilep* | asthma | allerg* | \
    chronic* | in pain | with pain | pain | therap* | psycholog* | psychiatr* | counsel* | \
    depress* | anxi* | panic | burnout | burned out | burnt out | burn-out | stress* | trauma* | \
    ptsd | adhd | autis* | bipolar | bulimi* | anorexi* | eating disorder | mental* | \
    can't sleep | insomnia | sober | sobriety | drink less | stop drinking | drinking problem | \
    alcohol* | aa meeting | drug* | addict* | rehab* | gambling | smok* | medic* | pills | \
    pregnan* | miscarr* | abort* | ivf | infertil* | menopaus* | disab* | wheelchair | blind | \
    deaf | hearing loss | caring for | carer* | looking after my mother | looking after my father | \
    nursing home | hospice | weight | overwhelm* | struggl* | suicid* | self-harm | \
    hospital | clinica | medico | medica | doctora | enferm* | operaci* | cirugia | tumor | \
    quimio* | radioterapia | diabetes | demencia | alzheimer | ictus | vih | sida | epilepsia | \
    asma | alergi* | cronic* | dolor* | terapia | terapeuta | psicolog* | psiquiatr* | depresi* | \
    ansiedad | panico | estres* | tdah | trastorno* | insomnio | no duermo | dejar de beber | \
    dejar de fumar | beber menos | drogas | adiccion* | ludopat* | apuestas | pastillas | \
    embaraz* | aborto* | fertilidad | discapacidad | silla de ruedas | sordera | ceguera | \
    cuidar de un | cuidar de una | cuidar de mi | cuidadora | cuidador | residencia | agobi* | \
    suicid*";

const BODY: &str = "dialysis | accident* | tranquilli* | pill | after appointments | hands shake | quit smok* | stillb* | endometri* | migraine* | arthrit* | fibromyalg* | lupus | \
    sclerosis | eczema | psoriasis | kidney* | my heart | heart attack | heart condition | \
    blood pressure | transplant* | fever | injur* | crutches | hearing aid* | my memory | \
    forgetful | palliative | respite | a break from | ambulance | emergency room | tired | \
    exhaust* | fatigue | worn out | long covid | covid | vaccin* | nausea | bowel | bladder | \
    incontinen* | prosthe* | amput* | my back hurts | hurts |  sleep | nightmare* | \
    overeat* | binge* | my body | hormone* | postnatal | postpartum | birth | breastfe* | cope | \
    coping | worr* | angry | anger | asham* | shame | guilt* | hopeless | survive | survivor* | \
    recover* | relapse* | healing | support group | self-help | well-being | wellbeing | \
    dialisis | endometriosis | migrana* | artritis | artrosis | fibromialgia | lupus | \
    esclerosis | eccema | psoriasis | rinon | corazon enfermo | infarto | tension alta | \
    trasplante | fiebre | lesion* | muletas | audifono* | memoria | paliativ* | descanso de | \
    ambulancia | urgencias | cansad* | agotad* | fatiga | covid | hormona* | posparto | parto | \
    lactancia | preocup* | rabia | verguenza | culpa | sobreviv* | recuperar* | recaida | \
    grupo de apoyo | bienestar | pesadilla* | dormir";

const MONEY: &str = "groceries | owe | owes | owed | la compra | debo | deber dinero | enviud* | job centre | job center | jobless | jobseek* | find a job | a job | find work | \
    work permit | cut off | meter ran | hungry | hunger | eaten | free meal* | warm clothes | \
    warm coat | blanket* | nappies | diapers | baby formula | cheaper flat | a flat | housing | \
    social worker | social services | pension credit | charity help | until payday | wages | \
    pawn* | savings gone | \
    cortado la | cortaron la | oficina de empleo | busco trabajo | un trabajo | encontrar trabajo | \
    hambre | ropa de abrigo | un abrigo | manta* | panales | un piso | vivienda | \
    trabajadora social | trabajador social | servicios sociales | el paro | cobro poco | \
    nomina embargada | debt* | the rent | my rent | bills | heating bill | electricity bill | benefits | \
    welfare | food bank | food until | unemploy* | lost my job | laid off | made redundant | \
    redundancy | out of work | bankrupt* | broke | a loan | loans | borrow* money | \
    lend* me money | money for | money trouble* | money problem* | short of money | no money | \
    can't pay | cannot pay | can't afford | cannot afford | deposit | evict* | bailiff* | \
    arrears | overdraft | poverty | \
    deuda* | el alquiler | mi alquiler | al alquiler | facturas | ayudas sociales | ayuda social | \
    banco de alimentos | comida hasta | en paro | sin trabajo | perdi el trabajo | \
    me despidieron | despido | prestamo* | dinero para | sin dinero | no llego a | \
    fin de mes | no puedo pagar | desahuci* | embargo | fianza | pobreza";

const GRIEF: &str = "died | dying | death | dead | passed away | lost my | loss of | grie* | mourn* | \
    funeral* | bereave* | widow* | late husband | late wife | divorc* | separat* | break-up | \
    breakup | broke up | breaking up | broken heart* | heartbr* | left me | leave my | miss my | \
    murio | muerte | muert* | fallec* | duelo | luto | funeral | entierro | viud* | divorci* | \
    separaci* | separando* | ruptura | me dejo mi | perdi a | dejar a mi | echo de menos";

const ALONE: &str = "alone | lonely | loneliness | isolat* | nobody | no one | no friends | know no | \
    make friends | homesick | cry | crying | sad | sadness | hard time | talk to | listen to me | \
    listener | who listens | understands me | shy | social anxiety | a solas | me siento | \
    estoy sola | estoy solo | vivo sola | vivo solo | siento sola | soledad | aislad* | \
    no tengo a | no conozco a nadie | nadie | sin amig* | hacer amig* | triste* | llor* | \
    mal momento | mala racha | alguien con quien hablar | que escuche | que me escuche | \
    desahog* | timid*";

const FAMILY: &str = "my teenager | my husband | my wife | my partner | my ex | my boyfriend | my girlfriend | \
    my marriage | single mother | single mum | single mom | single father | single dad | \
    single parent | without him | without her | without them | since he | since she | since my | \
    christmas | anniversary | foster* | adopt* | estrang* | a date | dating | love life | gay | \
    lesbian | queer | trans | bisexual | lgbt* | mi marido | mi mujer | mi esposa | mi esposo | \
    mi pareja | mi ex | mi novio | mi novia | madre sola | madre soltera | padre soltero | \
    sin el | sin ella | desde que | navidades | aniversario | acogida | adopci* | gais | \
    lesbiana* | bisexual* | lgtb*";

/// How people speak when something weighs on them, whatever it is.
const PLAINT: &str = "i don't | i can't | i cannot | i haven't | i couldn't | i won't | i'm not | \
    i never | i lost | i feel | i miss | i am so | we can't | we don't | we lost | won't speak | \
    won't talk | any more | anymore | no longer able | since i lost | stolen | burgl* | \
    leave the house | leave the flat | out of the house | check on me | look after me | \
    stay with me | drive me to | take me to | bring me to | hold my hand | a hug | hugs | \
    place to stay | somewhere to stay | keeps calling | won't leave | help me through | \
    getting through | get through | living with | live with | been through | going through | \
    lost everything | starting over | start again after | nobody tells | \
    no puedo | no se como | no salgo | no tengo | no consigo | no me habla | ya no | he perdido | \
    perdi | me robaron | salir de casa | me lleve a | me acompane | que me cuide | un abrazo | \
    abrazos | donde quedarme | pasar por | paso por | haya pasado | convivir con | vivir con | \
    empezar de cero | superar | salir adelante";

const SAFETY: &str = "violen* | abus* | hits me | hit me | beats me | stalk* | harass* | afraid | \
    scared | fear | safe place | shelter | refuge* | asylum | undocumented | deport* | \
    residence permit | homeless* | somewhere to sleep | place to sleep | roof over | \
    sleeping rough | prison | jail | parole | police | court | lawyer | custody | bully* | \
    bullied | discriminat* | coming out | transition* | faith crisis | \
    maltrat* | abuso* | me pega | me pego | acos* | miedo | sitio seguro | lugar seguro | \
    refugi* | asilo | sin papeles | papeles | permiso de residencia | deporta* | sin techo | \
    sin hogar | donde dormir | prision | carcel | policia | juicio | juzgado | abogad* | \
    custodia | bullying | discrimina* | salir del armario";

#[cfg(test)]
mod tests {
    use super::*;

    /// How many of a set's lines there are under a label, and those judged otherwise. The tables
    /// were written looking at "dev"; "unseen" was written afterwards.
    fn wrong(set: &str, label: &str) -> (usize, Vec<&'static str>) {
        let row = |line: &'static str| line.split('\t').collect::<Vec<_>>();
        let rows = include_str!("../../data/support.tsv").lines().map(row);
        let lines: Vec<_> =
            rows.filter(|it| it[0] == set && it[1] == label).map(|it| it[3]).collect();
        let judged = |line: &&str| is_support(line) == (label == "support");
        (lines.len(), lines.iter().copied().filter(|line| !judged(line)).collect())
    }

    #[test]
    fn support_is_hardly_ever_missed() {
        for (set, missed_at_most) in [("dev", 5), ("unseen", 40)] {
            let (all, missed) = wrong(set, "support");
            println!("{set}: missed {} of {all}: {missed:#?}", missed.len());
            assert!(missed.len() * 100 <= all * missed_at_most, "{missed:?}");
        }
    }

    #[test]
    fn everyday_needs_may_be_shown() {
        // In doubt a line is held back: the unseen set is made of odd ones.
        for (set, held_at_most) in [("dev", 5), ("unseen", 50)] {
            let (all, held) = wrong(set, "open");
            println!("{set}: held back {} of {all}: {held:#?}", held.len());
            assert!(held.len() * 100 <= all * held_at_most, "{held:?}");
        }
    }
}
