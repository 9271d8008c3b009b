//! Which kind of thing a line speaks of, guessed from its words. A guest's own choice always wins.

use std::sync::LazyLock;

use super::phrases::{Phrases, words};
use crate::domain::Kind;

/// The kind of a line in English or Spanish, or `None` where its words don't tell. The first table
/// with a phrase in the line decides. Cost: the line's words times the phrases that
/// begin with their letters.
#[must_use]
pub fn guess(text: &str) -> Option<Kind> {
    static TABLES: LazyLock<Vec<(Kind, Phrases)>> =
        LazyLock::new(|| TABLE.iter().map(|(kind, table)| (*kind, Phrases::read(table))).collect());
    let words = words(text);
    TABLES.iter().find(|(_, phrases)| phrases.occur_in(&words)).map(|it| it.0)
}

/// From what is said most plainly to what is only likely.
const TABLE: &[(Kind, &str)] = &[
    (
        Kind::Intro,
        "i know people | i know somebody | i know someone | i know a | i know who | know who to ask | \
         introduc* | put .. in touch | in touch with | connect you | connect me | a contact | \
         contacts | vouch | recommend* | who knows a | who knows someone | anyone know* | \
         anybody know* | to meet other | meet other | getting to know people | get to know people | \
         a way into | a name at | a band that | a choir that | \
         conozco gente | conozco a | conozco un* | se a quien | en contacto | contacto | contactos | \
         presentar* | recomend* | que conozca a | conocer a otr* | conocer gente",
    ),
    (
        Kind::Intro,
        "i can ask her | i can ask him | i can ask them | te la presento | te lo presento | ^ who .. after | \
         someone in | someone at | ^ anybody in | de confianza | alguien en | alguien del | \
         ^ a .. vet | ^ a .. plumber | ^ a .. electrician | ^ a .. carpenter | ^ a .. dentist | \
         ^ a .. childminder | ^ a .. builder | ^ a .. locksmith | ^ a .. tailor | ^ a .. mechanic | \
         ^ a .. roofer | ^ a .. gardener | ^ a .. decorator | ^ a .. translator | ^ a .. piano tuner | \
         ^ un .. fontanero | ^ una .. fontanera | ^ un .. electricista | ^ una .. electricista | \
         ^ un .. carpintero | ^ una .. carpintera | ^ un .. dentista | ^ una .. dentista | \
         ^ un .. veterinario | ^ una .. veterinaria | ^ una .. profesora | ^ un .. profesor | \
         ^ un .. mecanico | ^ una .. mecanica | canguro de | ^ un .. pintor",
    ),
    (
        Kind::KnowHow,
        "how to | show someone how | show you how | how i | teach* | learn* | lesson* | class | \
         classes | course | explain* | understand* | advice | tip | tips | trick* | recipe* | \
         practice | practise | practising | experience with | years of | question* | basics | \
         feedback | knowing | know about | about bees | from the start | what to | beginners | \
         knowledge | anything about | show me | shows me | mistakes | identify* | choosing | revision | \
         novices | coding | from scratch | years' | theory | history of | theory test | exam | \
         desde cero | principiantes | historia de | idioma | montar un | hacer pan | examen | teoria | starting a | getting started | tutor* | workshop* | \
         como | ensen* | aprend* | clase | clases | curso | expli* | entender | consejo* | truco* | \
         receta* | practicar | practica | experiencia | pregunta* | duda* | saber mas | dominar",
    ),
    (
        Kind::Company,
        "company | friend | friends | buddy | partner | together | with others | walk with | \
         run with | sing with | cook with | talk with | talk to | chat | go with | with me to | \
         come with me | someone to walk | someone to run | someone to sing | someone to swim | \
         somebody to go | someone to go | people to | join our | join us | join me | come and sing | \
         group | circle | club | games | chess | every monday | every tuesday | every wednesday | \
         every thursday | every friday | every saturday | every sunday | coffee | lunch with | \
         dinner with | cinema | theatre | theater | concert* | museum* | the match | swim | swims | \
         swimming | bird walk* | join in | evening walk* | at dawn | share a .. | crafting | knitting | \
         dancing | dance | karaoke | quiz | book club | jog | jogging | yoga | cycling | bike ride* | \
         singing | brunch | pub | barbecue | cards | picnic | hike | hikes | \
         compania | amig* | junt* | con quien | alguien para cantar | alguien para salir | salir a | \
         grupo | corro | juegos de mesa | ajedrez | cafe | cine | charlar | paseo | paseos | \
         quien .. pasear | teatro | museo* | el partido | nadar | bailar | baile | senderismo | excursi* | \
         club de | yoga | cartas | cenar | desayun* | quedar para | merendar",
    ),
    (
        Kind::Help,
        "help* | a hand with | give a hand | hand with | someone to check | someone to look | \
         someone to | somebody to | someone who can | fix* | repair* my | repair your | mend* | \
         read a | read letters | read your | i can read | translat* | proofread* | check* | carry | \
         move | moving a | moving in | sit with | call the | babysit* | look after | looking after | \
         water your | watering | a lift | drive you | assembl* | set up | sort out | clean* | \
         paint* | fill* | drive | walk your | clear* | typing | type up | shovel* | hang | hanging | feed | reset | \
         install* | unblock* | sew | iron | cut | lift | repairing | fixing | reading | writing | cooking | \
         cook | bake | mow | weed | dig | rake | build | sharpen | wash | fold | pack | print | scan | \
         drive you | pick up | deliver | edit | type | record | interpret* | sit for | dog-sit* | pet-sit* | \
         desatascar | colgar | pasear a | coser | planchar | cortar | cavar | lavar | imprimir | \
         recoger | entregar | escribir | cocinar | instalar | reparar | cargar | \
         ayuda* | una mano | alguien que | que alguien | arregl* | lee | leer | traduc* | revis* | \
         corregir | cuidar | regar | montar | llevar* | mover | rellenar | subir | limpi* | pint* | \
         acompan* | sentarme contigo",
    ),
    (
        Kind::Thing,
        "lend* | loan | borrow* | spare | surplus | to give away | pass on | free to collect | \
         to collect | second-hand | second hand | no longer need | too much | lots of | \
         ^ a | ^ an | ^ two | ^ three | ^ my | ^ some | ^ moving boxes | jars | books | tools | \
         clothes | seed* | seedling* | wool | firewood | mat | stove | bike | ladder | drill | \
         van | table | tables | chair* | sheets | towels | boxes | pram | cot | soup | jam | \
         prest* | dejar* | me sobra* | ^ un | ^ una | ^ unos | ^ unas | ^ dos | ropa | cajas | \
         libros | tarros | plant* | semilla* | herramienta* | taladro | escalera | sopa | hardly used | barely used | old .. for | tent | \
         carrier | camera | magazines | cuttings | waffle | iron for | typewriter | kettle | pot | pots | \
         lamp | desk | bed | sofa | shelf | shelves | toys | yarn | fabric | paint | compost | bricks | \
         wood | projector | speaker* | printer | laptop | phone charger | suitcase* | skates | skis | \
         sleeping bag* | helmet* | puzzle* | records | plates | cups | glasses | eggs | honey | apples | \
         patines | sillas | carrito | tienda de campana | camara | revistas | lampara | olla | cama | \
         juguetes | tela | lana | pintura | ladrillos | madera | altavoz | impresora | maleta | casco | \
         platos | vasos | huevos | miel | manzanas",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Kind and line of one set. The tables were written looking at "dev"; "unseen" was written
    /// afterwards.
    fn labelled(set: &str) -> Vec<(Option<Kind>, &'static str)> {
        let row = |line: &'static str| line.split('\t').collect::<Vec<_>>();
        let rows = include_str!("../../data/kinds.tsv").lines().map(row);
        rows.filter(|cells| cells[0] == set).map(|cells| (named(cells[1]), cells[3])).collect()
    }

    fn named(kind: &str) -> Option<Kind> {
        let names = ["help", "know-how", "thing", "intro", "company"];
        names.iter().position(|name| *name == kind).map(|at| Kind::ALL[at])
    }

    #[test]
    fn most_kinds_are_guessed_right() {
        for (set, least) in [("dev", 95), ("unseen", 25)] {
            let lines = labelled(set);
            let wrong: Vec<_> = lines.iter().filter(|it| guess(it.1) != it.0).collect();
            let none = wrong.iter().filter(|it| guess(it.1).is_none()).count();
            let right = lines.len() - wrong.len();
            println!("{set}: {right} of {}, {none} not guessed: {wrong:?}", lines.len());
            assert!(right * 100 >= lines.len() * least, "{wrong:?}");
        }
    }
}
