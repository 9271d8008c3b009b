//! What a pitch sounds like, as tables of phrases. Every line here can be read, argued about and
//! mended; nothing else decides.

use std::sync::LazyLock;

use super::Why;
use crate::matching::phrases::Phrases;

/// One sign: some phrases, and how much they say.
pub(super) struct Sign {
    pub(super) why: Why,
    /// [`STRONG`] is enough alone, [`WEAK`] needs company.
    pub(super) weight: u32,
    pub(super) phrases: Phrases,
}

/// A strong sign is enough for a pitch.
pub(super) const STRONG: u32 = 2;
/// Two weak signs of different sorts make a pitch.
pub(super) const WEAK: u32 = 1;

/// All signs, in the order they are told.
pub(super) static SIGNS: LazyLock<Vec<Sign>> = LazyLock::new(|| {
    let sign = |(why, weight, table): &(Why, u32, &'static str)| Sign {
        why: *why,
        weight: *weight,
        phrases: Phrases::read(table),
    };
    TABLE.iter().map(sign).collect()
});

/// Words of somebody who gives or shares: they take a weak sign's worth away.
pub(super) static GIVING: LazyLock<Phrases> = LazyLock::new(|| Phrases::read(GIVING_PHRASES));

const TABLE: &[(Why, u32, &str)] = &[
    (
        Why::Price,
        STRONG,
        "# an hour | # per | # a session | # a month | # a head | # euros an | from € | from £ | \
         from $ | from # euro* | from # an | start* at # | starting at | starting from | \
         for # an | pricing | price list | my fee* | our fee* | a quote | free quote | \
         competitive quote* | competitive price* | competitive rate* | fair price* | fair rate* | \
         great price* | best price* | best rate* | special price* | special rate* | great rate* | \
         low price* | lowest price* | affordable .. service* | wholesale | money back | \
         for # only | only # € | commission | zero money down | no money down | \
         # la hora | # euros la | # euros por | # por hora | # € la | # al mes | por # euros | \
         desde # | por solo # | presupuesto sin compromiso | pide presupuesto | pide tu presupuesto | \
         presupuesto gratis | un presupuesto | tarifas | precios especiales | mejor precio | \
         buen precio | buenos precios | te paso precios | precio cerrado | honorarios | \
         sin compromiso | al por mayor",
    ),
    (
        Why::Price,
        WEAK,
        "# € | € # | $ # | £ # | # euro* | from # | , # | rates | fees | charge | payment | paid | \
         affordable | cheap rates | per hour | costs only | economic* | asequible* | barato desde | \
         mensual* | cuota*",
    ),
    (
        Why::Discount,
        STRONG,
        "# % | per cent off | percent off | discount* | voucher* | coupon* | half price | \
         first .. free | free trial | trial month | special offer* | great offer* | \
         limited offer | two for one | get one free | buy two | gift card for every | promo code | \
         sale now | free demo | demo of our | descuento* | a mitad de precio | primera .. gratis | \
         primer .. gratis | prueba gratuita | oferta* .. semana | la oferta | oferta especial | \
         promocion | dos por uno | compra dos | un vale | demo gratuita | cupon*",
    ),
    (
        Why::CallToBuy,
        STRONG,
        "discovery call | sign up now | sign up to* | sign up for my | sign up for our | \
         subscribe to | subscription | order now | order today | order tonight | order yours | \
         buy now | buy from | act now | dm me | message me for | call my office | call us | \
         call now | contact us | hire me | hire us | for hire | book me | book a | book your | \
         become a customer | become a client | become a member of our | scan my | scan our | \
         my business card | brochure* | catalogue | catalog | our website | \
         see my website | see our website | etsy | our stand | my stand | our booth | my booth | my newsletter | \
         webinar | follow my | follow us | follow our | limited spots | limited places | \
         spots left | places left | free consultation | let's talk business | talk business | \
         hop on a .. call | quick call about | sign up and | our channel | list your | \
         join my team | join our team and | try our | visit our | check out my | check out our | \
         work with me and | partner with us | outsource | let us | become my | now in stores | \
         reserva una llamada | reserva tu | llamada gratuita | contratame | contratanos | \
         hazte cliente | hazte socio | escribeme y te | llamanos | contactanos | compra ya | \
         encarga la tuya | encarga el tuyo | encarga tu | pide el tuyo | escanea mi | \
         mi tarjeta de visita | catalogo | folleto* | mira mi | visita mi | visita nuestr* | boletin | suscri* | sigueme | siguenos | pocas plazas | ultimas plazas | \
         plazas limitadas | aprovecha | unete a mi | unete a nuestro | trabaja conmigo y | \
         nuestro stand | mi stand | consulta gratuita | te visita | invierte en | invierte con | \
         vende tu .. conmigo | prueba nuestr*",
    ),
    (
        Why::SeeksCustomers,
        STRONG,
        "new client* | new customer* | more client* | more customer* | looking for client* | \
         looking for customer* | looking for .. clients | looking for .. customers | \
         need clients | need customers | paying customer* | taking on .. clients | more leads | \
         get leads | new leads | sales leads | lead generation | prospect* | investor* | \
         decision maker* | b2b | raising money for my start* | recruit* .. team | \
         busco clientes | nuevos clientes | mas clientes | captar clientes | captamos | \
         acepto .. clientes | busco inversor* | inversores | conseguir clientes | \
         clientes potenciales | busco socios inversores | busco comerciales",
    ),
    (
        Why::ForSale,
        STRONG,
        "^ i sell | i'm selling | ^ selling my | ^ selling our | we sell | i'm an agent | \
         top agent | real estate | realtor | estate agent for | best mortgage | mortgage deal* | \
         mortgage broker | insurance check* | home insurance | life insurance for | \
         private banking | financial advis* | tupperware | crypto* | forex | solar panels with | \
         property viewings | high returns | ^ vendo | vendemos | agente inmobiliari* | \
         mejor seguro | seguro de | mejor hipoteca | asesor financier* | asesora financier* | \
         alta rentabilidad | placas solares sin | criptomoneda* | multinivel",
    ),
    (
        Why::Company,
        STRONG,
        "our platform | our app | our product* | our solution* | our software | our agency | \
         our service* | our consultant* | our tool | our team of | our experts | our company off* | \
         our .. package* | our .. solution* | our line of | our new line | our .. tool | \
         our .. software | our .. product | our new product | we offer | we deliver | we provide | \
         we supply | we help brand* | we help compan* | we help business* | we help firm* | \
         we do branding | we build brand* | my agency | our clients | my clients | \
         consulting | full-service | full service | seo | payroll | \
         nuestra plataforma | nuestra app | nuestro producto | nuestros productos | \
         nuestros servicios | nuestra agencia | nuestros paquetes | nuestro software | \
         nuestro equipo comercial | nuestras soluciones | nuestros clientes | mi agencia | \
         ofrecemos | ayudamos a .. marcas | ayudamos a .. empresas | somos la | somos lider* | \
         empresas confian | soluciones a medida | soluciones para | consultoria | gestoria para | \
         servicios de",
    ),
    (
        Why::Company,
        WEAK,
        "we | our | us | services | service | packages | package | solutions | agency | brand | \
         brands | platform | programme | program | course | coaching | coach | software | \
         marketing | nosotros | nuestro* | nuestra* | servicios | paquete* | soluciones | \
         agencia | marca* | plataforma | programa | curso | empresa | empresas | autonomos | pymes",
    ),
    (
        Why::Price,
        STRONG,
        "price sheet | prices on request | only # | just # | # for # | classes for # | # each | \
         on us | sale gratis | sale a cuenta | por poco dinero | preguntame precio* | \
         pregunta precio* | consulta precio* | precios a | precio por | matricula* | # yearly | \
         per cent yearly | interest free | pay in | instalments | a plazos | financiaci* | \
         financiamos | i can finance | we finance | refer .. friends | refer a friend",
    ),
    (
        Why::CallToBuy,
        STRONG,
        "here is my card | here's my card | take my card | flyer | leaflet | leave me your | \
         leave your email | give me your number | drop me a | get in touch | call me for | \
         ask about availab* | availability | taking bookings | book my | book our | bookings | \
         switch to | through me | with my academy | with our academy | get certified | enrol* | \
         register now | register today | download | free e-book | sign up today | join the waitlist | \
         be the first to | grab your | claim your | get yours | order from | pre-order | \
         llamame | llame | whatsapp | deja tu | dejame tu | pide cita | reserva ya | \
         reservas | descarga* | inscri* | matriculate | pasate por mi | ven a mi tienda | \
         cambia de .. conmigo | conmigo y ahorra | trae a un amigo y | encargos | por encargo",
    ),
    (
        Why::CallToBuy,
        WEAK,
        "^ need a | ^ need an | ^ need your | ^ need more | ^ want a | ^ want to | ^ tired of | \
         ^ stop | ^ get your | ^ get a | ^ turn your | ^ turn | ^ save | ^ ready to | ^ ask me | \
         ^ swap your | ^ switch your | ^ hot tip | ^ try | ^ discover | ^ find out | ^ meet our | \
         ^ imagine | ^ upgrade | ^ invest in | ^ join | ^ come to my | my shop | my store | \
         my website | my page | my salon | my studio | new restaurant | grand opening | ^ new | \
         ^ quieres | ^ buscas | ^ necesitas | ^ cansad* | ^ consigue | ^ descubre | ^ cambia | \
         ^ ahorra | ^ prueba | ^ deja de | ^ ven a | ^ aprende a .. con | mi tienda | mi web | \
         nuestra tienda | mi salon | mi local | inauguracion | tu web",
    ),
    (
        Why::SeeksCustomers,
        STRONG,
        "anyone who needs a new | anyone needing | people who need a | who wants to buy | \
         motivated people | direct sales | influencer* | brand ambassador* | distributor* | \
         resellers | franchise* | synerg* | corporate | enterprise* | companies that need | \
         clicks into | followers into | leads double | your leads | \
         busca vendedor* | busco vendedor* | comerciales | distribuidor* | franquicia* | \
         sinergias | corporativ* | empresas que necesit* | quien necesite reformar",
    ),
    (
        Why::SeeksCustomers,
        WEAK,
        "for restaurants | for offices | for small offices | for .. businesses | for companies | \
         for .. firms | for .. brands | for .. teams | for executives | for founders | \
         for freelancers | for landlords | for homeowners | for hotels | for start-ups | executives | \
         entrepreneurs | homeowners | business owners | weddings and | companies | \
         para restaurantes | para oficinas | para .. empresas | para .. negocios | para hoteles | \
         para marcas | para autonomos | para pymes | para propietari* | emprendedor* | \
         bodas y | empresarios",
    ),
    (
        Why::ForSale,
        STRONG,
        "timeshare | tokens | nft* | skincare line | my .. line changes | this shake | supplements | \
         weight loss | membership* | kitchens fitted | kitchen fitted | bathrooms fitted | \
         energy provider | i represent a | i represent an | a fund with | your investments | \
         your portfolio | your pension pot | your first home | your mortgage with | stop renting | \
         car dealer* | used cars from | extended warrant* | multilevel | amazing opportunity | \
         unique opportunity | great opportunity | investment opportunit* | \
         multipropiedad | tus inversiones | tu primera vivienda | reformas integrales | \
         compania electrica conmigo | cosmetica | suplementos | adelgaza* | gran oportunidad | \
         oportunidad unica | aprende a invertir | invertir con",
    ),
    (
        Why::ForSale,
        WEAK,
        "a deal | deals | offers on | catering | cater | insurance | mortgage* | investment* | \
         real-estate | advertising | branding | logo | logos | web design | websites | \
         social media | bookkeeping | accounting | decorating | renovation* | refurbish* | \
         home improvement* | energy bill* | contract with | amazing | deal | backups for | \
         photography | catering para | seguros | hipoteca* | inversion* | publicidad | logotipo* | \
         diseno web | redes sociales | contabilidad | reformas | marketing digital | te llevo la | \
         gestiono",
    ),
    (
        Why::Company,
        STRONG,
        "we turn | we cater | we install | we build | we design | we manage | we speciali* | \
         we import | we distribute | we manufacture | we finance | we represent | we sell | \
         we fit | we create | we print | we ship | we clean | we renovate | we train | we host .. \
         events for | we are hiring | we're hiring | we are recruiting | between our companies | \
         our academy | our gym | our yoga | our salon | our dealership | our firm | our brand | \
         our restaurant | our showroom | our members | our range | my brand | my range | my firm | \
         i coach .. | in 24 hours | in 48 hours | specialists in | somos especialistas | \
         somos expert* | somos una empresa | instalamos | disenamos | gestionamos | fabricamos | \
         distribuimos | construimos | reformamos | limpiamos | hacemos .. para | montamos eventos | \
         creamos | imprimimos | nuestro gimnasio | nuestro restaurante | nuestra academia | \
         nuestra marca | mi academia | mi marca | promocion en | lista en una semana | \
         te llevo las redes",
    ),
    (
        Why::Gain,
        STRONG,
        "your sales | your revenue | your income | your profit* | your turnover | \
         your conversion* | more sales | more traffic | roi | passive income | extra income | \
         seven figure* | six figure* | 7 figure* | 6 figure* | earn from home | earn money | \
         make money | double your | triple your | 10x | scale to | scale your | grow your .. \
         income | grow your business | boost* your .. product* | boosts your | lower your taxes | \
         cuts your | saves you* | save* .. teams | results guaranteed | days guaranteed | \
         monetis* | monetiz* | funnel* | be your own boss | business opportunit* | \
         network marketing | buy before prices | close deals | unlock your potential | \
         transform your | growing business* | \
         tus ventas | tus ingresos | tu facturacion | tus beneficios | ingresos pasivos | \
         ingresos extra | seis cifras | siete cifras | gana dinero | ganar dinero desde | \
         multiplica | duplica | oportunidad de negocio | tu propio jefe | haz crecer | \
         hacer crecer tu | garantizad* | dispara* | tu negocio crezca | para tu negocio | \
         a tu empresa | para tu empresa | libertad financiera",
    ),
    (
        Why::Gain,
        WEAK,
        "guarantee* | faster | boost* | results | growth | success | potential | \
         productivity | proven | crecimiento | resultados | exito | productividad",
    ),
    (
        Why::Puffery,
        STRONG,
        "premium | award-winning | award winning | cutting-edge | cutting edge | one-stop | \
         one stop | bespoke | tailor-made | tailor made | trusted by | the leading | \
         world-class | state-of-the-art | exclusive .. for | lider en | la agencia lider | \
         de primera clase | vanguardia | galardonad*",
    ),
    (
        Why::Puffery,
        WEAK,
        "best | leading | top | certified | exclusive | professional* | tailored | expert* | \
         unique | quality | references available | method | system | mejor* | certificad* | \
         exclusiv* | profesional* | a medida | calidad | metodo | sistema",
    ),
    // Single words of trade. Each says little; two of different sorts say enough.
    (
        Why::Price,
        WEAK,
        "price | prices | priced | rate | fee | cost | costs | cheap | cheaply | introductory | \
         # a | deposit required | invoice* | pays for itself | a small cut | you don't pay | \
         no win | value for money | bargain* | plan from | family plan | \
         precio | precios | tarifa | cobro | coste | barat* | economic* | presupuesto* | \
         facilidades de pago | desde #",
    ),
    (
        Why::CallToBuy,
        WEAK,
        "ask about | ask for my | ask for our | ask for a | register | book | booking | visit | \
         interested in | talk to me | speak to me | ^ meet the | come by | come to our | drop by | \
         rent our | rent my | buy | order | orders | appointment* | consultation* | newsletter | \
         instagram | facebook | linkedin | tiktok | website | link in | access to our | apply now | \
         pre-launch | launching | launch of | open to the public | ^ you could | ^ your | stand # | \
         pide | vente | ven a probar | cita previa | cita | reserva | alquila* | contacta | \
         pregunta por | preguntame | encargo* | compra | visita | tu .. en # | mi perfil",
    ),
    (
        Why::SeeksCustomers,
        WEAK,
        "client* | customer* | buyer* | your staff | your team | your company | your brand | \
         your product* | your organi* | your firm | your employees | your audience | \
         your celebration* | your party | your wedding | your event* | your customers | \
         for agencies | for charities | for .. schools | for businesses | landlords | \
         employers | tenders | cliente* | tu empresa | tu marca | tu proyecto | tu equipo | \
         tu negocio | tu boda | tus fiestas | tus eventos | tu fiesta | tus empleados | \
         tu comunidad de propietarios",
    ),
    (
        Why::ForSale,
        WEAK,
        "broker* | visa success | nails | manicure* | lashes | botox | grooming | hypnosis | \
         dentist* | orthodont* | mattress* | interior design | trading | franchise | funding | \
         crowdfunding | venue | sponsor* | retreat* | evictions | vacancies | nursery | \
         translation services | removals | roofing | plumbing | conservator* | windows and | \
         double glazing | solar | boiler* | leasing | lease a | loans | pension* | savings plan | \
         trust fund | dream body | diet plan | protein | vitamin* | essential oils | cosmetic* | \
         tarot | astrolog* | reiki | massage* | pilates | personal train* | wedding* | dj | \
         print shop | merch* | courier* | cleaning | security systems | alarm* | legal services | \
         immigration | tax services | audits | recruitment | headhunt* | outsourc* | chatbot* | \
         automation | hosting | domains | ads | campaign* | copywrit* | video production | drone* | \
         for sale | showroom | stock | wholesale | \
         unas a | manicura | pestanas | mascotas a | hipnosis | colchon* | interiorismo | trading | \
         local para | centro de | nacionalidad | asesoria | traduccion jurada | mudanzas | \
         ventanas | aire acondicionado | caldera* | alarmas | prestamos personales | pensiones | \
         tarot | masaje* | bodas | tartas por | a domicilio | diseno de | estrategia | \
         automatiz* | chatbots | campanas | anuncios | se vende | sueldo extra | vendiendo",
    ),
    (
        Why::Company,
        WEAK,
        "firm | consultancy | consultant* | our app | business | start-up | startup | venture | \
         outlet | practice accepts | turnaround | for agencies | white-label | client base | \
         # people | my network can | turnkey | end-to-end | on demand | aplicacion organiza | \
         consultora | negocio | marca personal | centro",
    ),
    (
        Why::Gain,
        WEAK,
        "earn | earning | earnings | raise more | beats your | while you sleep | in six weeks | \
         in # days | in # weeks | in .. weeks | dream | fast | quick | quicker | extra | \
         in front of | save | savings | saves | cut your | more for less | profit* | win more | \
         gana | ganar | ahorra | ahorro | rapid* | extra | consigo | te consigo | rinde | \
         en .. semanas | en # dias",
    ),
    (
        Why::Puffery,
        WEAK,
        "nobody regrets | number one | the only | world | perfect | luxury | elite | vip | \
         life-changing | revolutionary | innovative | unbeatable | finest | guaranteed | \
         lider* | unic* | lujo | revolucionari* | innovador* | inmejorable* | incomparable",
    ),
    (
        Why::Selling,
        STRONG,
        "pitch you | my pitch to you | show you our | show you my product* | sales rep here | \
         ask me about passive | introducing our | presentarte nuestro producto | \
         presentaros nuestr*",
    ),
];

const GIVING_PHRASES: &str = "for free | no charge | free of charge | free for everyone | \
    free to collect | don't sell | sell nothing | not selling | used to | take it | give away | \
    to lend | lend | borrow | swap | together | help me | how to | how i | ^ someone | ^ somebody | \
    my first | second-hand | volunteer* | i don't use | explain | your first | happy to answer | \
    can't afford | teach you to say no | a hand | help setting | i know how | show you | \
    one for you | old | come along | all away | neighbours | community | members only | what i learned | \
    practise | feedback | company for | \
    gratis para | sin cobrar | regalo | prestar | prestad* | dejarte | juntos | juntas | ayudame | \
    ^ alguien | como | mi primera | mi primer | segunda mano | voluntari* | te explico | \
    sin vender | me sobran | ayuda para | ensen* | consejos | practicar | la regalo | lo regalo | viej* | entre vecin* | intercambi*";
