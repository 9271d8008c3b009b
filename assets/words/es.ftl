### Todas las frases de Porchlight en español: de tú, con calidez, y sin género donde se puede.
###
### Las claves siguen a en.ftl. Los *asteriscos* ponen en negrita. Comillas “así”.
### $them = none dice el nombre; con otro valor el sujeto se calla: “Puede ayudarte…”.

app-name = Porchlight

## En varias pantallas

shared-start-over = Empezar de nuevo
shared-help = Ayuda
shared-text-size = Tamaño de letra
shared-contrast = Contraste
shared-language = Idioma
shared-back = Atrás
shared-close = Cerrar
shared-cancel = Cancelar
shared-save = Guardar
shared-edit = Editar
shared-add = Añadir
shared-clear = Borrar
shared-undo = Deshacer
shared-yes = Sí
shared-no = No
shared-try-again = Probar otra vez
shared-quit = Salir
shared-more-below = Hay más abajo
shared-ask-a-host = Preguntar al equipo
shared-not-on-the-list = No estoy en la lista
shared-quoted = “{ $text }”

## La cinta de K2 a K5

band-find-you = Encontrarte
band-say-hello = Saludar
band-give-and-ask = Dar y pedir
band-meet = Conocer
band-step = Paso { $n } de { $of }
band-step-short = { $n } de { $of }

## Hoja de ayuda

help-title = ¿En qué te ayudamos?
help-call-a-host = Llamar al equipo
help-call-again = Llamar otra vez
help-host-asked = Hemos avisado a alguien del equipo
help-host-coming = Ya viene alguien del equipo
help-host-coming-hint = Sin prisa. Esta pantalla te espera.
help-host-called-by = Piden ayuda en { $door }
help-host-answer = Voy para allá
help-lower = Bajar todo
help-higher = Volver a subir todo
help-less-movement = Menos movimiento
help-more-movement = Que vuelva el movimiento
help-language = Idioma
guide-title = Así de fácil puede ser
guide-lead = ¿Primera vez en algo así? Tres pasos pequeños, y te puedes saltar cualquiera.
guide-hello = Saluda
guide-hello-says = Enseña tu entrada o escribe tu nombre. Elige qué dice tu acreditación y cómo te puede llamar la pantalla grande. En blanco quiere decir que no.
guide-give = Da y pide
guide-give-says = Di una cosa que puedes dar y una que te vendría bien: una escalera, una receta, compañía para un paseo. Con una línea basta.
guide-meet = Conoce a alguien
guide-meet-says = La pantalla te muestra personas, por qué os vendría bien conoceros y qué preguntarles. Acércate y saluda, o deja que alguien del equipo os presente.
guide-foot = ¿Te atascas? «Ayuda» está en todas las pantallas, y viene alguien del equipo. Nadie es demasiado nuevo para preguntar.
guide-seen = Entendido
guide-print = Imprimir la guía de la primera vez
guide-printed = { $printer } tiene la guía.
guide-print-failed = { $printer } no aceptó la guía. Mira que esté encendida y tenga papel, e inténtalo otra vez.

## K1 Bienvenida

k1-welcome = ¡Hola!
k1-come-in = La luz del porche está encendida. Pasa.
k1-field = Acerca tu código o pon tu nombre
k1-find-me = Buscarme
k1-help = Necesito ayuda
k1-easy = Puede ser así de fácil
k1-quote-1 = Te enseño a arreglar un pinchazo.
k1-quote-2 = Tengo una escalera que te puedo dejar.
k1-quote-3 = Busco a alguien con quien caminar.
k1-quote-4 = Puedo leer contigo una carta del ayuntamiento.
k1-quote-5 = Sé a quién preguntar.
k1-quote-6 = Siempre me sale demasiada sopa.
k1-quote-7 = Acabo de llegar al barrio.
k1-quote-8 = Puedo sentarme contigo a rellenar el formulario.
k1-staff = Equipo
# For staff, where this door is apart from the others.
k1-removed = Las otras puertas ya no dejan entrar a esta. La gente entra como siempre; en el escritorio, Puertas dice cómo vuelve a unirse.
k1-alone = Esta puerta no oye a las demás. La gente entra como siempre, y todo se sumará solo.
k1-forgets = Esta pantalla te olvida tras { $n } segundos de calma.
k1-loading = Preparando la lista de hoy
k1-lost-code = A nuestra lista le falta un trozo, y tu entrada puede estar en él. Pregunta a un anfitrión: te encontrará por tu nombre.
k1-unknown-code = No conocemos ese código. Prueba con tu nombre.
k1-other-gathering = Ese código es para { $gathering }, { $day }. Escribe tu nombre y vemos si hoy también vienes.
k1-code-too-long = Es demasiado largo para una entrada. Mejor escribe tu nombre.
k1-ticket-refused = Esa entrada no vale para hoy. Escribe tu nombre o pregunta al equipo.
k1-ticket-unknown-key = No sabemos de quién es esa entrada. Escribe tu nombre o pregunta al equipo.
k1-ticket-blocked = Esa entrada ya no vale. Escribe tu nombre o pregunta al equipo.
k1-ticket-product = Esa entrada es para otra cosa. Escribe tu nombre o pregunta al equipo.
k1-ticket-date = Esa entrada es para otra fecha. Escribe tu nombre o pregunta al equipo.
k1-ticket-not-yet = Esa entrada vale desde las { $time }, { $day }. Vuelve entonces o pregunta al equipo.
k1-ticket-over = Esa entrada valía hasta las { $time }, { $day }. Escribe tu nombre o pregunta al equipo.
k1-forgotten = Te hemos olvidado. Aquí siempre serás bienvenida, bienvenido.
k1-no-list = Aquí aún no hay lista. Alguien del equipo te abre.
k1-no-gathering = Ahora mismo no hay nada aquí. Alguien del equipo puede abrir el encuentro.
k1-not-saved = Aún no lo hemos podido guardar. Inténtalo otra vez, o alguien del equipo te abre.

## K2 Buscar

k2-question = ¿Cómo te llamas?
k2-count =
    { $n ->
        [one] ¿Eres tú?
       *[other] Coinciden { $n } personas. Toca tu nombre.
    }
k2-count-more = Escribe un poco más para acortar la lista.
k2-two-letters = Con dos letras basta para empezar.
k2-looking = Buscando
k2-hint-phone = teléfono acabado en { $digits }
k2-hint-email = correo que empieza por “{ $start }”
k2-hint-booked =
    reserva de { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
k2-hint-host = pregunta al equipo
k2-not-seeing = ¿No te ves?
k2-not-seeing-hint = Puedes entrar igual. Te añadimos en un momento.
k2-privacy = Enseñamos lo justo para que te reconozcas. Desde aquí nadie puede leer la lista.
k2-whole-name = Escribe tu nombre completo y apareces.
k2-paused = Paremos un momento. Hemos avisado a alguien del equipo para que te busque en la lista.
k2-none = Aún no hay “{ $typed }” en la lista de hoy.
k2-none-hint = No pasa nada, puedes entrar igual. Quizá está escrito de otra manera, o en la reserva de otra persona.
k2-add-me = Añadirme ahora
k2-did-you-mean = ¿Querías decir…?
k2-three-ways = Tres maneras de buscar
k2-way-code = Acerca el código de tu invitación
k2-way-family-name = Prueba con tu apellido
k2-way-email = Escribe el principio de tu correo

## K2 Ya dentro

k2-already-title = { $name } ya está dentro
k2-already-when = Entrada a las { $time }, { $door }
k2-already-when-day = Entrada el { $day } a las { $time }, { $door }
k2-already-question = Si eras tú, qué bien verte otra vez. ¿Qué necesitas?
k2-already-people = Mi gente y mis decisiones
k2-already-people-hint = Acerca tu tarjeta o tu entrada y aparecen.
k2-already-home-hint = Acerca antes tu tarjeta para llevarte a tu gente.
k2-already-badge = Imprimir otra vez mi tarjeta
k2-already-badge-hint = Acerca tu código, o te ayuda alguien del equipo.
k2-already-not-me = No era yo
k2-already-not-me-hint = Avisaremos a alguien del equipo. Nadie está en un lío.

## K2 Mis decisiones

choices-band = Mis decisiones
choices-title = Hola otra vez, { $name }
choices-since = Dentro desde las { $time }. Toca para cambiar, vale al momento.
choices-since-day = Dentro desde las { $time } del { $day }. Toca para cambiar, vale al momento.
choices-table = Tu mesa: { $table }
choices-no-table = No tienes mesa asignada. Siéntate en la que quieras.
choices-screen = Tu nombre en la pantalla grande
choices-screen-none = No sale
choices-swap = Intercambiar el contacto
# Solo si alguien del equipo lo anotó así.
choices-swap-always = Con quien también diga que sí
choices-photos = Fotos tuyas
choices-welcome = Recibir a alguien nuevo
choices-said = Lo que has dicho
choices-add = Añadir una línea
# Para quien escucha la pantalla.
choices-offer = Ofreces: { $line }
choices-need = Te vendría bien: { $line }
choices-none-said = Nada todavía. Con una línea basta.
choices-eye = Con el ojo abierto puede salir en la pantalla grande.
choices-home = Me voy a casa
choices-home-hint = Dos preguntas cortas, y un papelito para llevarte.
choices-off = Quitarme de la pantalla
choices-is-off = Ya no sales en la pantalla
choices-back = Volver a salir como { $name }
choices-forget = Olvidadme…
choices-remember = Recordadme con mis líneas para la próxima vez
choices-own-code = Solo tu propio código abre esta página.
choices-not-saved = No hemos podido guardarlo. Toca otra vez.
choices-saved-hidden = Guardado: no sale
# $what es lo elegido: «Ana», «Presentadme», «fotos: preguntadme».
choices-saved-as = Guardado: { $what }
choices-saved-welcomes = Guardado: recibirás a alguien nuevo
choices-saved-no-welcome = Guardado: esta vez no
choices-saved-ask = Guardado: te preguntaremos cada vez
choices-saved-no-swap = Guardado: no se intercambia el contacto
choices-saved-swap = Guardado: con quien también diga que sí
choices-saved-leaving = Guardado: te vas a las { $time }
choices-saved-staying = Guardado: te quedas
choices-saved-shown = Guardado: “{ $line }” puede salir en la pantalla grande
choices-saved-aloud = Guardado: “{ $line }” se puede decir en la Ronda
choices-saved-not-aloud = Guardado: “{ $line }” no se dice en la Ronda
choices-saved-closed = Guardado: “{ $line }” no sale en la pantalla grande
choices-saved-removed = Guardado: “{ $line }” ya no está
choices-saved-remember = Guardado: te recordaremos
choices-saved-forget =
    { $n ->
        [one] Guardado: te olvidaremos un día después de tu última vez aquí
       *[other] Guardado: te olvidaremos { $n } días después de tu última vez aquí
    }
forget-title = ¿Te olvidamos, { $name }?
forget-what = Tu nombre, tus líneas, tus decisiones y a quién has conocido se borran, aquí y en todas las puertas. No se puede deshacer.
forget-note = Tu tarjeta deja de valer. Las páginas que otras personas ya imprimieron se quedan con ellas.
forget-keep = Seguid recordándome
forget-yes = Olvidadme

## K2 para el equipo

k2-staff-title = Equipo
k2-staff-visible = Se ven los nombres completos. Mantén la pantalla hacia ti.
k2-staff-lock = Bloquear ya ({ $left })
k2-staff-field = Cualquier parte del nombre, del correo o del teléfono
k2-staff-everyone = Toda la lista
k2-staff-not-in = Aún fuera
k2-staff-in = Dentro
k2-staff-check-in = Dar entrada
k2-staff-cancelled = Entrada cancelada
k2-staff-let-in = Dar entrada igual
k2-staff-undo = Deshacer
k2-staff-where = { $time }, { $door }
k2-staff-hidden = Solo con código o con el equipo: nunca sale en la búsqueda.
k2-staff-first-time = Primera vez.
k2-staff-walk-in = Añadir a alguien sin lista
k2-staff-group = Dar entrada a un grupo
k2-staff-group-in =
    { $n ->
        [one] Dar entrada a { $n } persona
       *[other] Dar entrada a { $n } personas
    }
k2-staff-desk = Abrir el escritorio
k2-staff-none = Nadie en la lista se llama así. Puedes añadir a esa persona.
k2-staff-list-empty = Aquí aún no hay lista. Trae una en el escritorio o añade a quien llegue.
k2-staff-count =
    { $n ->
        [one] { $n } persona
       *[other] { $n } personas
    }

## K3 Hola

k3-hello = Hola, { $name }
k3-hello-you = Hola, ¿quién eres?
# $says es lo que lleva, una cosa tras otra: el nombre, los pronombres, cómo conocer gente.
k3-badge-preview = Tu tarjeta: { $says }
k3-badge-shows = La tarjeta dirá cómo te gustaría conocer gente, cuando lo elijas.
k3-name = Nombre en tu tarjeta
k3-email = Correo, si quieres poder darlo a alguien
k3-pronouns = Pronombres
k3-pronouns-optional = (si quieres)
k3-pronouns-she = ella
k3-pronouns-he = él
k3-pronouns-they = elle
k3-pronouns-other = Otro…
k3-pronouns-own = Como tú lo digas
k3-meet-question = ¿Cómo te gustaría conocer gente?
k3-meet-introduce = Presentadme, no sé cómo empezar
k3-meet-suggest = Proponedme gente, ya me acerco yo
k3-meet-not-tonight = Esta noche no, solo dejadme entrar
k3-photos-question = ¿Fotos tuyas?
k3-welcome-question = ¿Recibes esta noche a alguien nuevo?
k3-welcome-gladly = Con gusto
k3-welcome-not = Esta vez no
k3-screen-question = ¿Te presentamos en la pantalla grande?
k3-screen-hint = La ve toda la sala.
k3-screen-yes = Sí, como *{ $name }*
k3-swap-question = ¿Intercambiar datos de contacto?
k3-swap-hint =
    Solo con quien también te haya dicho que sí. Daríamos { $what ->
        [email] tu correo
        [phone] tu teléfono
       *[both] tu correo y tu teléfono
    }.
k3-swap-each = Pregúntame cada vez
k3-swap-no = No, gracias
k3-swap-nothing = Nada que intercambiar: no tenemos tus datos de contacto.
k3-blank-means-no = Sin marcar quiere decir *no*, y propuestas discretas. Acerca otra vez tu código para cambiarlo.
k3-check-me-in = Ya estoy aquí
k3-checking-in = Un momento…
k3-name-missing = ¿Qué ponemos en tu tarjeta?
k3-name-long = Un poco más corto, por favor, para que quepa en la tarjeta.
k3-email-unfinished = Ese correo parece a medias. Puedes dejarlo vacío.
meet-introduce = Presentadme
meet-suggest = Proponed gente
meet-not-tonight = Esta noche no
photo-ask = Preguntadme
photo-yes-spoken = fotos: sí
photo-ask-spoken = fotos: preguntadme
photo-no-spoken = sin fotos
let-in-title = Ya estás dentro, { $name }. Disfruta de la noche.
let-in-more = Al final sí quiero ofrecer o pedir algo
k3-not-saved = Aún no lo hemos podido guardar. Toca otra vez, o alguien del equipo te abre.

## K4 Dar y pedir

k4-question = Ya estás dentro, { $name }. ¿Algo que dar o pedir?
k4-hint = Lo pequeño cuenta. Con una línea basta, y también puedes saltarlo.
k4-offer = Puedo ofrecer…
k4-need = Me vendría bien…
k4-offer-field = Algo que puedas ofrecer
k4-need-field = Algo que te ayudaría
k4-kind-help = Una mano
k4-kind-know-how = Un saber
k4-kind-thing = Una cosa
k4-kind-intro = Contacto
k4-kind-company = Compañía
k4-kinds = ¿Qué tipo de cosa es?
k4-start-from = O empieza con una de estas
k4-offer-chip-1 = Arreglar una bici
k4-offer-chip-2 = Leer un contrato
k4-offer-chip-3 = Dejar un proyector
k4-need-chip-1 = Una escalera
k4-need-chip-2 = Practicar polaco
k4-need-chip-3 = Salir a correr
k4-eye = No sale en la pantalla grande. Toca el ojo para cambiarlo.
k4-eye-show = Mostrar “{ $line }” en la pantalla grande
k4-eye-hide = No mostrar “{ $line }” en la pantalla grande
k4-support = Esto no sale en la pantalla grande. Solo lo leen las personas que te presentemos.
k4-remove = Quitar “{ $line }”
k4-before-hint = Qué alegría verte otra vez. Lo de la última vez no cuenta hasta que lo mantengas.
k4-keep-all = Mantener todo
k4-still-true = De la última vez. ¿Sigue siendo así?
k4-keep = Mantener
k4-keep-line = Mantener “{ $line }”
k4-change-line = Cambiar “{ $line }”
k4-drop-line = Quitar de la última vez “{ $line }”
k4-kept = Se mantiene: { $line }
k4-dropped = Quitado: { $line }
k4-too-long = Unas palabras menos, por favor
k4-three-is-plenty = Con tres basta. Quita una para añadir otra.
k4-same-line = Esa ya está.
k4-signed-up = Tenemos lo que nos contaste al apuntarte. Acerca tu código para cambiarlo.
k4-pitch = Esto suena a venta.
k4-pitch-question =
    ¿Qué podría llevarse alguien,
    aunque nunca compre nada?
k4-pitch-reword = Decirlo de otra forma
k4-pitch-keep = Dejarlo así
k4-side-need = ¿Es algo que buscas?
k4-side-need-where = Entonces va en «Me vendría bien…».
k4-side-offer = ¿Es algo que puedes ofrecer?
k4-side-offer-where = Entonces va en «Puedo ofrecer…».
k4-side-move = Moverlo
k4-side-keep = Dejarlo aquí
k4-checked-in = Ya estás dentro
k4-question-again = ¿Algo que dar o pedir, { $name }?
k4-back = Volver a mis decisiones
k4-skip = Ahora no
k4-show-people = Ver personas
k4-not-saved = Aún no hemos podido guardar esa línea. Prueba en un momento. Tu entrada está guardada.

## K5 Personas

k5-title =
    { $n ->
        [0] Personas que quizá te guste conocer
        [1] Alguien que quizá te guste conocer
        [2] Dos personas que quizá te guste conocer
       *[3] Tres personas que quizá te guste conocer
    }
k5-finding = Mirando por la sala
k5-nobody = Llegas pronto. Toma algo y te presentamos según llegue la gente.
k5-nobody-left = Ya conoces a todas las personas que teníamos en mente. Aún puede llegar más gente.
k5-ask =
    { $them ->
        [none] Pregunta a { $name }:
       *[other] Pregúntale:
    }
k5-ask-at =
    { $them ->
        [none] { $place }, pregunta a { $name }:
       *[other] { $place }, pregúntale:
    }
k5-yes = Me gustaría
k5-yes-done =
    { $them ->
        [none] Qué bien. Si { $name } también quiere, alguien del equipo os presenta.
       *[other] Qué bien. Si también quiere, alguien del equipo os presenta.
    }
k5-change-my-mind = Cambio de idea
k5-not-now = Ahora no
k5-not-now-done = Otro día
k5-know = Ya nos conocemos
k5-know-done = Bien. Te buscamos a otra persona.
k5-swap = ¿Intercambiar contacto con { $name }?
k5-met = Nos conocimos
# Una vez tocado; tocarlo otra vez lo retira.
k5-met-said = Has dicho que sí
k5-introduced = Ya os han presentado. Saluda a { $name }.
k5-both-yes = Habéis dicho que sí. Saluda a { $name }, o alguien del equipo os junta.
k5-tray = Recógela en la bandeja de aquí abajo.
k5-clears-in-short = { $n } s
k5-clears-in = Se borra en { $n } s
k5-leaving = ¿Te vas pronto?
k5-leaving-said = Te vas a las { $time }
k5-leaving-when = ¿A qué hora tienes que irte?
k5-leaving-hint = Así te presentamos a alguien antes.
k5-leaving-at = A las { $time }
k5-leaving-no = Me quedo
k5-done = Ya está, gracias
k5-not-saved = Aún no hemos podido guardar esa respuesta. Tócala otra vez.

## Dónde encontrarse. $first es la primera palabra, en minúsculas y sin acentos.

place =
    { $first ->
        [banco] En el { $spot }
        [sofa] En el { $spot }
        [sillon] En el { $spot }
        [rincon] En el { $spot }
        [piano] En el { $spot }
        [jardin] En el { $spot }
        [patio] En el { $spot }
        [balcon] En el { $spot }
        [salon] En el { $spot }
        [escenario] En el { $spot }
        [pasillo] En el { $spot }
        [mostrador] En el { $spot }
        [mesa] En la { $spot }
        [puerta] En la { $spot }
        [ventana] En la { $spot }
        [cocina] En la { $spot }
        [barra] En la { $spot }
        [terraza] En la { $spot }
        [escalera] En la { $spot }
        [entrada] En la { $spot }
        [estanteria] En la { $spot }
        [biblioteca] En la { $spot }
        [chimenea] En la { $spot }
        [fuente] En la { $spot }
        [sala] En la { $spot }
       *[other] { $written }
    }
place-own-words = junto cerca bajo tras the at by in on of
place-named = { $written }
place-named-after = ({ $written })

## Código del equipo

staff-code = Código del equipo
staff-back = ¿No eres del equipo? *Toca fuera para volver.*
staff-backspace = Borrar la última cifra
staff-wrong = Ese no es el código. Prueba otra vez.
staff-wait = Esperemos un minuto
staff-wait-left = Prueba otra vez en { $n } s

## Calma

quiet-title = ¿Sigues ahí?
quiet-forgets = Cuando se apaguen las luces, esta pantalla olvida lo que has escrito. Tú sigues dentro.
quiet-forgets-typed = Cuando se apaguen las luces, esta pantalla olvida lo que has escrito.
quiet-still-here = Sigo aquí
quiet-done = Ya he acabado

## Teclado en pantalla

keys-space = espacio
keys-accents-label = Letras con acento
keys-digits-label = Cifras y signos
keys-backspace = Borrar letra
keys-enter = Intro

## Primer arranque

first-hint = Dos cosas pequeñas y se abre la puerta.
first-code-title = Elige un código para el equipo
first-code-hint = Seis cifras con las que el equipo abre el escritorio. Apúntalas: después no se pueden leer.
first-code-again = Otra vez, por si acaso
first-code-different = Los dos códigos no coinciden. Vuelve a empezar por el primero.
first-code-easy = Ese se adivina fácil. Seis cifras sin orden, por favor.
first-code-short = Seis cifras, por favor.
first-code-old = El código de ahora
first-gathering-title = ¿Cuál es el encuentro?
first-list-title = ¿Hay una lista?
first-list-hint = Tal como la escribe tu sistema de entradas, CSV o Excel. Así cada cual se encuentra por su nombre. También puedes traerla después.
first-list-bring = Traer la lista
first-list-skip = Ahora no
join-title = Únete a un encuentro que ya está en marcha
join-hint = En la máquina que lo lleva: Puertas y luego «Añadir una puerta». Ahí sale una invitación para una puerta.
join-invitation = La invitación
join-invitation-example = Escanéala, pégala o escríbela
join-no-invitation = Esto no es una invitación. Copia entero lo que muestra la otra puerta.
join-pasted = Eso no es una invitación: es demasiado largo o no es texto. El campo se queda como estaba.
join-file = Elige su archivo
join-file-unread = No podemos leer este archivo. Elige el que se guardó con la invitación.
join-file-none = En ese archivo no hay ninguna invitación. Elige el que se guardó con la invitación.
join-stick = Recoger lo de otra puerta de una memoria USB
join-stick-hint = En la otra puerta: Puertas, «Añadir una puerta» y luego «Guardar lo de esta puerta». Eso crea un archivo y muestra su código.
join-stick-file = El archivo
join-stick-choose = Elige el archivo
join-stick-no-file = Elige primero el archivo que guardó la otra puerta.
join-name = ¿Cómo se llama esta puerta?
join-name-example = Puerta del jardín
join-name-missing = Las demás verán este nombre. Ponle uno a la puerta.
join-do = Unirse
join-asking = Uniéndose…
join-asking-hint = Pedimos a la otra máquina que deje entrar a esta puerta.
join-in = Esta puerta ya está dentro
join-in-hint = El encuentro viene de camino: sus invitados y el código del equipo que abre el escritorio. La bienvenida aparece sola.
join-turned-away = Esta invitación ya se usó, o tiene más de una hora. Pide otra: cada una deja entrar a una puerta.
join-other-evening = Esa invitación es para { $theirs }, y esta casa tiene { $ours }. Dos veladas nunca se mezclan: para ser una puerta de { $theirs }, esta máquina necesita una casa nueva.
join-not-reached = Nadie responde en { $hub }. ¿Está Porchlight abierto allí, y están las dos máquinas en la misma red?
join-failed = Esta puerta no ha podido unirse: { $says }
first-gathering-hint = Todo esto lo puedes cambiar después.

## Encuentros

gathering-new = Nuevo encuentro
gathering-name = Nombre
gathering-name-example = Noche de vecinos
gathering-venue = ¿Dónde es?
gathering-venue-example = La antigua oficina de correos, calle del Canal 12
gathering-day = Día
gathering-day-hint = Día, mes, año, como 20 11 2026
gathering-starts = Empieza
gathering-ends = Acaba
gathering-time-hint = Por ejemplo, 18:00
gathering-zone = Zona horaria
gathering-repeat = ¿Se repite?
gathering-repeat-never = No, solo esta vez
gathering-repeat-weekly = Cada semana
gathering-repeat-monthly =
    { $which ->
        [1] Cada mes, el primer { $weekday }
        [2] Cada mes, el segundo { $weekday }
        [3] Cada mes, el tercer { $weekday }
        [4] Cada mes, el cuarto { $weekday }
       *[last] Cada mes, el último { $weekday }
    }
gathering-spots = Sitios donde la gente puede encontrarse
gathering-spots-hint = Algo que se encuentre fácil: un sofá, una mesa, una puerta.
gathering-spot-example = Banco de la ventana
gathering-spot-add = Añadir un sitio
gathering-spot-remove = Quitar { $spot }
gathering-create = Abrir la puerta
gathering-add = Planearlo
gathering-save = Guardar los cambios
gathering-name-missing = ¿Cómo lo llamamos?
gathering-day-unreadable = No entendemos ese día. Prueba con 20 11 2026.
gathering-time-unreadable = No entendemos esa hora. Prueba con 18:00.
gathering-ends-early = Acaba antes de empezar.
gathering-zone-unknown = No conocemos esa zona horaria. Prueba con Europe/Madrid.
gathering-which = ¿Qué encuentro es?
gathering-today = Hoy
gathering-upcoming = Próximos
gathering-past = Encuentros pasados
gathering-none = Aún no hay ningún encuentro.
gathering-row = { $day }, { $starts }–{ $ends }
gathering-guests =
    { $n ->
        [0] aún sin nadie
        [one] { $n } persona
       *[other] { $n } personas
    }
gathering-choose = Abrir { $name }
gathering-change = Otro encuentro
gathering-tonight = Esta noche
gathering-edit = Cambiar el plan
gathering-edit-name = Cambiar el plan de { $name }

## La barra del escritorio

rail-room = Sala
rail-projector = Proyector
rail-guest-list = Lista
rail-doors = Puertas
rail-follow-ups = Después
rail-corruptors = Corruptores
rail-settings = Ajustes
rail-more = Más lugares
rail-lock = Bloquear
rail-call = Aviso: { $door }
rail-calls = { $n } avisos
rail-calls-spoken = { $n } avisos al equipo
rail-hours = { $starts }–{ $ends }
rail-label = Lugares del escritorio

## Proyector

projector-title = Proyector
projector-open = Abrir la pantalla grande
projector-close = Cerrar la pantalla grande
projector-open-now = La pantalla grande está abierta
projector-closed-now = La pantalla grande está cerrada
projector-display = ¿En qué pantalla?
projector-display-n = Pantalla { $n }, { $width } × { $height }
projector-waits-now = Esperando su pantalla
projector-screen-gone = La pantalla grande se cerró: su proyector ya no está conectado. Se abre de nuevo cuando vuelva.
projector-screen-back = La pantalla grande está otra vez en su sitio.
projector-may-sleep = Aquí no podemos evitar que esta pantalla se apague. Desactiva la suspensión en los ajustes del sistema.
projector-one-display = Solo hay una pantalla conectada. Se abre en una ventana que puedes mover.
projector-width = ¿Cuántos metros de ancho tiene la imagen?
projector-good-up-to = Se lee bien hasta { $metres } m
projector-width-unreadable = No entendemos ese ancho. Prueba con 2,4.
topics-programme = Mesas con tema
topics-hint = Se sienta quien quiere: cinco en cada una. La pantalla dice cuántas personas, nunca quiénes.
topics-about = De qué trata la mesa
topics-name = Ponerle nombre
topics-named = Mesa abierta: { $name }
topics-opened = Abierta: { $name }
topics-closed = Cerrada: { $name }
topics-open = Abrir
topics-close = Cerrar esta mesa
topics-open-one = Abrir la mesa «{ $name }»
topics-close-one = Cerrar la mesa «{ $name }»
topics-where = Dónde:
topics-languages = Varios aquí hablan:
topics-language = Una mesa para { $name }
topics-seat = Sentar a alguien
topics-seat-one = Sentar a alguien en “{ $name }”
topics-up-one = { $name } se levanta
topics-seated = { $name } está en { $table }
topics-left = { $name } ya no está en { $table }
topics-not-open = sin abrir
topics-by = La propuso { $name }
topics-question = Mesas de esta noche
topics-nowhere = En ninguna
topics-full = Los cinco sitios están ocupados. Abajo están las otras mesas.
topics-asked = Apuntada: { $name }. La abre alguien del equipo.
topics-sit = Sentarse en { $name }: { $places }
topics-sit-here = Estás en { $name }
topics-sat = Guardado: te sientas en { $name }.
topics-up = Guardado: no te sientas en ninguna mesa.
telling-between = Entre presentaciones
telling-hold = Dejarlo en la pantalla
telling-back = Volver a las presentaciones
telling-title = Programa, wifi, aviso
telling-agenda = Programa
telling-agenda-hint = Una hora y qué pasa, y dónde si quieres: 19:45-20:30 El Anillo @ Cocina
telling-line = Una línea del programa
telling-add = Añadir una línea
telling-away = Quitar la línea “{ $line }”
telling-file = Una tabla (CSV) o un calendario (.ics)
telling-read = Leerlo
telling-file-unread = Este archivo no se puede leer. ¿Está bien el nombre?
telling-no-time = Empieza con una hora, por ejemplo 19:45.
telling-no-title = Di qué pasa entonces.
telling-too-long = Es más de lo que cabe en la pantalla.
telling-wifi-long = Es más largo de lo que puede ser una red.
telling-announcement = Aviso
projector-calls = Cuando piden ayuda en una puerta
projector-calls-corner = Decirlo en la esquina del tablero
projector-preview = Lo que ve la sala

## H1 Pantalla grande

h1-meet = { $a }, te presento a { $b }
h1-meets = { $name }: { $word }
h1-and = { $a } y { $b }
h1-each-light =
    { $n ->
        [1] Cada luz es alguien de aquí
        [5] Cada luz somos cinco
        [10] Cada luz somos diez
        [20] Cada luz somos veinte
       *[other] Cada luz somos { $n }
    }
h1-sky-said = { $caption }. { $lit } de { $all } luces están encendidas: ya se les presentó a alguien.
h1-introductions =
    { $n ->
        [one] presentación
            hecha
       *[other] presentaciones
            hechas
    }
h1-offers =
    { $n ->
        [one] ofrecimiento
            aceptado
       *[other] ofrecimientos
            aceptados
    }
h1-just-in = Acaban de llegar
h1-call = ¿Puedes ayudar?
h1-call-asks = { $name } pide “*{ $line }*”
h1-call-somebody = Alguien aquí
h1-welcome-in = Pasad, pasad.
h1-empty = La luz está encendida. Las presentaciones empiezan cuando haya algunas personas dentro.
h1-soon = La luz está encendida. Las primeras presentaciones están al llegar.
h1-meeting = La gente se está conociendo. Saluda a alguien nuevo.
h1-off-screen = La gente se está conociendo, fuera de la pantalla. Saluda a alguien nuevo.
h1-paused = Seguid charlando
h1-paused-1 = La pantalla se toma un descanso.
h1-paused-2 = Pronto, más presentaciones.
h1-find-your-table = Busca tu mesa
h1-to-start = Para empezar
h1-table = Mesa { $n }
h1-tables-shown = { $first } a { $last } de { $of }
round-left = Quedan { $time }
h1-ask-all = Preguntaos:
h1-any-table = ¿No ves tu nombre? Escanea tu tarjeta o entrada en una puerta.
h1-now = Ahora
h1-now-until = Ahora, hasta las { $time }
h1-next = Después
h1-next-at = A las { $time }
h1-then = Luego
h1-wifi = Wifi
h1-wifi-network = Red
h1-wifi-password = Contraseña
h1-wifi-open = Sin contraseña
h1-wifi-said = Wifi. Red: { $network }. Contraseña: { $password }
h1-again-soon = Más presentaciones en un minuto.
h1-again-later = Pronto vuelven las presentaciones.
h1-topics = Mesas de esta noche
h1-topics-sit = Siéntate donde quieras
h1-topics-how = Escanea tu tarjeta o tu entrada en una puerta y elige sitio.
h1-topic-places = { $n } de { $of } sitios
h1-topic-full = Los cinco sitios están ocupados
h1-window = Pantalla grande, { $gathering }
h1-last-heard = última noticia { $time }
h1-fill = Llenar la pantalla
h1-leave-full = Salir de la pantalla completa
h1-open-desk = Abrir la mesa
h1-close = Cerrar la ventana

## H2 Sala

h2-title = La sala
h2-in = { $n } dentro
h2-not-introduced = { $n } sin presentar aún
h2-unmet =
    { $n ->
        [one] { $n } petición sin nadie
       *[other] { $n } peticiones sin nadie
    }
h2-unmet-title = Para esto no hemos encontrado a nadie
h2-unmet-hint = Lo más parecido; decide tú.
h2-unmet-asks = { $name } pide
h2-unmet-nearest = Lo más parecido: { $quote }
h2-nothing-near = Nada parecido. Quizá conoces a alguien.
h2-private-reason = Un motivo dicho en confianza
h2-private-show = Ver
h2-fair-title =
    { $n ->
        [one] A una persona aún no se le ha presentado a nadie
       *[other] A { $n } personas aún no se les ha presentado a nadie
    }
h2-fair-longest = Quien más espera: { $name }, { $n } min.
h2-fair-leaves-soon = Se van pronto: { $n }
h2-fair-leaves-soon-hint = Van antes que las demás personas.
h2-fair-nobody-left = Sin nadie más por conocer: { $n }
h2-fair-nobody-left-hint = Con gente nueva habrá más, o quizá conoces a alguien.
h2-fair-off-board = Fuera de la pantalla grande: { $n }
h2-fair-off-board-hint = Preséntalas en persona.
h2-fair-no-line = Sin nada dicho aún: { $n }
h2-fair-no-line-hint = Pregunta qué pueden ofrecer o qué les vendría bien.
h2-fair-asked = Con propuesta, sin todas las respuestas: { $n }
h2-fair-asked-hint = Una palabra tuya ayuda.
h2-fair-in-turn = Pronto les toca: { $n }
h2-fair-in-turn-hint = Nada lo impide.
h2-fair-more = y { $n } más
h2-note-leaves = se va a las { $time }
h2-leaves = { $name } se va a las { $time }.
h2-next-up-leaving = Quien se va pronto, luego quien más espera.
h2-pause = Pausar la pantalla
h2-light = Encender la pantalla
h2-pause-short = Pausar
h2-light-short = Encender
h2-meet-in-two =
    { $a },
    te presento a { $b }
h2-waiting = Quien más espera
h2-waiting-hint = Toca un nombre para ver qué dijo
h2-waited = { $n } min
h2-see-all = Ver todas ({ $n })
h2-note-first-time = Primera vez
h2-note-first-time-alone = Primera vez, sin compañía
h2-note-alone = Sin compañía
h2-note-speaks = Habla { $language }
h2-note-off-screen = Fuera de la pantalla grande
h2-waited-longest = { $name } es quien más ha esperado.
h2-waited-longest-of = { $name } lleva { $n } min, más que nadie a quien podamos presentar ahora.
h2-waited-so = { $name } lleva { $n } min esperando.
h2-waits-too = { $name } también espera.
h2-opener-edit = Cambiar la primera pregunta
h2-place = Dónde encontrarse
h2-no-place = Donde sea
h2-introduce = Presentar
h2-introduce-in-person = Presentar en persona
h2-in-person-hint = No salen en la pantalla grande, así que díselo tú.
h2-skip = Saltar
h2-know = Ya se conocen
h2-apart = Mejor no
h2-leave-out = Sin { $name }
h2-apart-question = ¿Mantener separadas a estas dos personas de ahora en adelante? Solo lo ve el equipo.
h2-apart-yes = Mantener separadas
h2-apart-no = Dejarlo
h2-next-up = Después
h2-next-up-hint = Quien más espera, con quien esté libre y encaje.
h2-next-open = Ver a { $a } y { $b }
h2-find = ¿Piensas en alguien?
h2-find-unknown = Nadie se llama así.
h2-meet-who = ¿A quién le presentas?
h2-by-chance = La mitad por lo que se ha dicho, la mitad al azar
h1-by-chance = La mitad de estas mesas se ha sorteado, para ver cuánto vale preguntar.
h2-both-yes = { $a } y { $b } han dicho que sí
h2-both-yes-more = Y { $n } más.
h2-together = Júntales.
h2-together-at = Júntales { $place }.
h2-told = Ya lo saben
h2-programme = Programa
h2-programme-hint = Lo que toda la sala puede hacer junta.
h2-programme-round = Ronda, { $time }
h2-round = Una ronda
h2-minutes = Minutos
h2-tables = Mesas
h2-fewer = Menos
h2-more = Más
h2-start-round = Empezar
h2-finding-tables = Buscando mesas
h2-at-each = de { $n }
h2-at-each-or =
    { $b ->
        [8] de { $a } u { $b }
       *[other] de { $a } o { $b }
    }
h2-round-on = Hay una ronda
h2-round-tables =
    { $n ->
        [one] Una mesa
       *[other] { $n } mesas
    }
h2-end-round = Terminar
h2-seats = Quién se sienta dónde
h2-seats-hint = También quien no sale en la pantalla grande. Al escanear su tarjeta o entrada en una puerta lo ve.
h2-seats-find = Buscar un nombre
h2-seats-none = Aún sin mesa
h2-seats-print = Imprimir la lista
h2-seats-save = Guardar la lista
h2-circles = Corros de
h2-make-circles = Hacer corros
h2-finding-circles = Buscando corros
h2-circles-title =
    { $n ->
        [one] Un corro
       *[other] { $n } corros
    }
h2-circles-hint = En la pantalla solo salen los nombres que cada cual quiso mostrar.
h2-circles-introduce = Presentar los corros
h2-circles-no = Ahora no
table-numbered = Mesa { $n }
h2-everyone-met = Todo el mundo conoce ya a alguien. Pon agua a calentar.
h2-too-few =
    { $n ->
        [one] Una persona más y podemos empezar.
       *[other] Dos personas más y podemos empezar.
    }
h2-no-more = Ahora no hay otra pareja. Con gente nueva saldrán más.

## H2 Una persona

person-in = Dentro desde las { $time }, { $door }.
person-two-doors = Entró por dos puertas: { $first } en { $a }, que es la que vale, y { $second } en { $b }.
person-home = Se fue a casa a las { $time }.
person-expected = Aún no ha llegado.
person-cancelled = Su entrada se canceló. No está dentro.
person-absent = No está en la lista de hoy.
person-met-count =
    { $n ->
        [0] Aún sin conocer a nadie.
       *[other] Ha conocido a { $n } hoy.
    }
person-met-tonight = Ha conocido a { $n } hoy
person-first-time = primera vez
person-on-board = «{ $name }» en la pantalla
person-swap-no = Contacto: no
person-swap-each = Contacto: preguntar cada vez
person-swap-yes = Contacto: sí
person-offers = { $name } ofrece
person-asks = { $name } pide
person-nothing-said = { $name } no ha dicho qué puede ofrecer ni qué le vendría bien.
person-delicate = Algo delicado
person-delicate-hint = Solo para ti. No lo leas en voz alta.
person-line-shown = En la pantalla
person-line-hidden = Fuera de la pantalla
person-reading = Aún estamos leyendo lo que dijo.
person-known = Hasta ahora
person-table = Se sienta en: { $table }
person-table-apart = Tiene sitio con alguien de quien se le separó después: indícale otra mesa.
person-leaves = Se va hacia las { $time }.
person-met = Ha conocido a { $names }.
person-met-before = Conoció a { $names } el { $day }.
person-fits =
    { $n ->
        [one] Alguien que podría encajar
        [2] Dos que podrían encajar
       *[other] Tres que podrían encajar
    }
person-nobody-fits = Nadie que encaje aún
person-left-alone = { $name } ha pedido que esta noche le dejemos a su aire.
person-meet = Cómo conocer gente
person-welcomer = Recibe esta noche
person-nobody-else = Aún no hay nadie más dentro.
person-fits-gone = { $name } se fue a casa. Lo que dijo sigue aquí.
person-fits-not-in = Cuando { $name } esté dentro, vemos quién podría encajar.
person-ask-them = Pregunta qué puede ofrecer o qué le vendría bien.
person-somebody-else = Otra persona…
person-introduce = Presentar
person-look = Ver
person-change = Cambiar por { $name }
person-change-title = Lo que { $name } te ha pedido cambiar
person-asked = Me lo ha pedido { $name }
person-asked-missing = Marca que te lo ha pedido { $name } y guarda.
person-badge-name = Nombre en la tarjeta
person-given = Nombre
person-family = Apellido
person-screen = En la pantalla grande
person-screen-none = De ninguna manera
person-swap = Intercambiar contacto
person-swap-ask = Preguntar cada vez
person-line-offer = Oferta { $n }
person-line-need = Petición { $n }
person-badge = Tarjeta
person-apart = Separar…
person-apart-title = Mantener a { $name } lejos de alguien
person-apart-hint = De ahora en adelante nunca les juntamos, en ninguna noche. Solo lo ve el equipo.
person-apart-who = ¿De quién?
person-went-home = Se fue
person-back-in = Ha vuelto
person-let-in = Dejar entrar
person-forget = Olvidar…
person-forget-title = ¿Olvidar a { $name }?
person-forget-hint = Se borran nombre, contacto, lo que dijo y lo que eligió, aquí, en cada puerta y en las copias. No se puede deshacer.
person-forget-yes = Olvidar
person-forget-no = Recordar

## Lo que acaba de pasar

toast-introduced = { $a } y { $b } están en la pantalla.
toast-introduced-in-person = { $a } y { $b }: díselo en persona.
toast-skipped = { $a } y { $b }: por ahora no.
toast-know = { $a } y { $b } ya se conocen.
toast-apart = Seguirán por separado.
toast-told = { $a } y { $b } ya lo saben.
toast-went-home = { $name } se fue a casa.
toast-forgotten = Olvidado.
toast-badge = La tarjeta de { $name } está en camino.
toast-no-printer = Esta puerta no tiene impresora para la tarjeta de { $name }.
toast-round = Ha empezado una ronda en { $n } mesas.
toast-circles =
    { $n ->
        [one] Un corro presentado.
       *[other] { $n } corros presentados.
    }
toast-round-ended = La ronda ha terminado.
toast-no-seat = Sin sitio para { $names }: aquí hay muy poca gente con quien puedan sentarse.
toast-no-seat-for = Sin sitio para { $n } personas: aquí hay muy poca gente con quien puedan sentarse.
toast-checked-in = { $name } ya está dentro.
toast-checked-in-group =
    { $n ->
        [one] { $n } persona ya está dentro.
       *[other] { $n } personas ya están dentro.
    }
toast-undone = Deshecho.
toast-undo-late = Eso ya no se puede deshacer.
toast-saved = Guardado.
toast-planned = { $name } está planeado.
toast-serving = Esta puerta abre para { $name }.
toast-list-added =
    { $n ->
        [one] { $n } persona está en la lista.
       *[other] { $n } personas están en la lista.
    }

## O1 Lista

o1-title = Lista
o1-drop = Suelta aquí una lista o elige un archivo.
o1-drop-hint = CSV o Excel, tal como lo escribe tu sistema de entradas.
o1-choose = Elegir un archivo
o1-path = O escribe dónde está el archivo
o1-path-missing = Ahí no hay ningún archivo.
o1-open = Abrirlo
o1-drop-now = Suéltalo y lo leemos.
o1-reading =
    { $n ->
        [one] Leyendo, { $n } fila por ahora
       *[other] Leyendo, { $n } filas por ahora
    }
o1-adding = Añadiendo { $n } de { $of }
o1-unreadable = Esto no es una tabla que podamos leer. Guárdala como CSV o Excel y prueba otra vez.
o1-empty-file = Ese archivo está vacío. Guarda la lista otra vez e inténtalo con ella.
o1-too-large = Ese archivo es más grande de lo que puede ser una lista. ¿Es el que querías?
o1-no-rows = Hay títulos, pero ninguna persona debajo. Guarda la lista con sus filas e inténtalo otra vez.
o1-not-a-file = Eso no es un archivo. Elige el archivo que contiene la lista.
o1-file-gone = No hemos podido abrir ese archivo. ¿Sigue ahí?
o1-check = Revisa la lista
o1-file =
    { $n ->
        [one] { $file }, { $n } fila
       *[other] { $file }, { $n } filas
    }
o1-other-file = Otro archivo
o1-columns = En qué se convierte cada columna
o1-first-rows =
    { $shown ->
        [1] Primera fila
        [2] Dos primeras filas
        [3] Tres primeras filas
       *[4] Cuatro primeras filas
    } de { $n }
o1-column-becomes = { $column } se convierte en
o1-field-name = Nombre completo
o1-field-name-hint = en la tarjeta
o1-field-first = Nombre
o1-field-first-hint = en la tarjeta
o1-field-preferred = Nombre preferido
o1-field-last = Apellido
o1-field-preferred-hint = en la etiqueta
o1-field-last-hint = inicial en la puerta
o1-field-email = Correo
o1-field-email-hint = queda en privado
o1-field-phone = Teléfono
o1-field-phone-hint = 2 últimas cifras
o1-field-pronouns = Pronombres
o1-field-pronouns-hint = solo con código
o1-field-ticket = Código de entrada
o1-field-ticket-hint = se lee en la puerta
o1-field-status = Estado
o1-field-status-hint = quién viene
o1-field-language = Idioma
o1-field-language-hint = para saludar
o1-field-first-time = Primera vez
o1-field-first-time-hint = se presenta antes
o1-field-companions = Viene con
o1-field-companions-hint = se cuenta, sin nombre
o1-field-booked = Fecha de reserva
o1-field-booked-hint = el mes, en la puerta
o1-field-offer = Ofrece
o1-field-offer-hint = para presentar
o1-field-need = Necesita
o1-field-need-hint = fuera de la pantalla
o1-field-note = Nota
o1-field-note-hint = solo el equipo
o1-field-ignored = Dejar fuera
o1-field-ignored-hint = no se guarda
o1-missing = falta
o1-stays-out-one = *{ $a }* se queda fuera. La gente entra como vecindario: a nadie se le puntúa ni se le ordena por su empresa.
o1-stays-out-two = *{ $a }* y *{ $b }* se quedan fuera. La gente entra como vecindario: a nadie se le puntúa ni se le ordena por su empresa.
o1-stays-out-many =
    { $n ->
        [one] *{ $a }*, *{ $b }* y una más se quedan fuera. La gente entra como vecindario: a nadie se le puntúa ni se le ordena por su empresa.
       *[other] *{ $a }*, *{ $b }* y { $n } más se quedan fuera. La gente entra como vecindario: a nadie se le puntúa ni se le ordena por su empresa.
    }
o1-need-a-look =
    { $n ->
        [0] Todas las filas se leen bien
        [one] { $n } fila por mirar
       *[other] { $n } filas por mirar
    }
o1-all-well-hint = Aquí no hay nada que decidir.
o1-save-report = Guardar el informe
o1-report-saved = El informe está en { $file }
o1-row = Fila { $n }
# Los códigos son los de la importación. $row es 0 si la otra persona ya está en la casa.
o1-problem-no-name = Sin nombre, solo un correo
o1-problem-no-name-at-all = Sin nombre
o1-problem-placeholder-name = “{ $text }” no es un nombre
o1-problem-not-a-name = “{ $text }” no parece un nombre
o1-problem-two-people = Dos personas en una celda: “{ $text }”
o1-problem-several-people = Varias personas en una celda: “{ $text }”
o1-problem-same-email =
    { $row ->
        [0] { $name }, de tu casa, tiene el mismo correo
       *[other] La fila { $row } es { $name }, con el mismo correo
    }
o1-problem-same-name =
    { $row ->
        [0] { $name } ya está en tu casa, con otro correo
       *[other] La fila { $row } también es { $name }, con otro correo
    }
o1-problem-bare-name =
    { $row ->
        [0] Quizá { $name }, de tu casa: solo hay un nombre
       *[other] Quizá { $name }, de la fila { $row }: solo hay un nombre
    }
o1-problem-same-ticket =
    { $row ->
        [0] { $name }, de tu casa, tiene la misma entrada, “{ $code }”
       *[other] La fila { $row } es { $name }, con la misma entrada, “{ $code }”
    }
o1-problem-mojibake = “{ $repaired }” llegó como “{ $arrived }”
o1-problem-lost-letters = Se perdió una letra en “{ $text }” ({ $column })
o1-problem-bad-email = “{ $text }” no es un correo
o1-problem-bad-email-meant = “{ $text }”: ¿quería ser “{ $meant }”?
o1-problem-damaged-number = Una hoja de cálculo acortó “{ $text }” ({ $column })
o1-problem-totals-row = “{ $text }” parece un total, no una persona
o1-problem-repeated-header = Los títulos, otra vez
o1-problem-too-many-cells =
    { $n ->
        [one] Sobra { $n } celda: quizá se han movido
       *[other] Sobran { $n } celdas: quizá se han movido
    }
o1-problem-moved-cells = El correo está bajo “{ $column }”: las celdas se han movido
o1-problem-too-few-cells = Esta fila acaba antes de tiempo
o1-problem-too-long = { $column } es más largo de lo que puede ser
o1-problem-unsure-letters = “{ $text }” podría llevar otras letras ({ $column })
o1-problem-unknown-status = ¿“{ $status }” significa que viene?
o1-problem-heading = “{ $text }” parece un título
o1-problem-under-heading = Está bajo “{ $text }”: ¿viene?
o1-problem-takes-off = La lista dice “{ $status }”: ¿es { $name }, que está en la lista?
o1-problem-undecided = La lista dice “{ $status }”: ¿viene?
o1-fix-type-a-name = Escribir un nombre
o1-fix-type-a-name-hint = El nombre para la fila { $n }
o1-fix-leave-out = Dejar fuera
o1-fix-split = Separar en dos
o1-fix-keep-as-one = Dejar como una
o1-fix-same-person = Es la misma
o1-fix-takes-off = Quitar
o1-fix-somebody-else = Es otra persona
o1-fix-both-stay = Dos personas
o1-fix-it = Arreglarlo
o1-fix-all-like-it =
    { $n ->
        [one] Arreglarla
       *[other] Arreglar las { $n } iguales
    }
o1-fix-edit = Editar
o1-fix-keep = Dejarlo así
o1-fix-coming = Viene
o1-fix-not-coming = No viene
o1-fix-drop-email = Quitar el correo
o1-take-back = Deshacer fila { $n }
o1-decided-fixed = Arreglado
o1-doubt-codes = ¿como entradas?
o1-doubt-codes-left-out = ¿como entradas?
o1-doubt-status = ¿como un estado?
o1-doubt-status-left-out = ¿como un estado?
o1-doubt-names = ¿como nombres?
o1-doubt-names-left-out = ¿como nombres?
o1-doubt-second-person = ¿otra persona?
o1-doubt-emails = ¿como correos?
o1-rows-ready =
    { $n ->
        [one] *{ $n }* lista
       *[other] *{ $n }* listas
    }
o1-rows-look =
    { $n ->
        [one] *{ $n }* por mirar
       *[other] *{ $n }* por mirar
    }
o1-rows-empty =
    { $n ->
        [one] *{ $n }* vacía
       *[other] *{ $n }* vacías
    }
o1-rows-not-coming =
    { $n ->
        [one] *{ $n }* no viene
       *[other] *{ $n }* no vienen
    }
o1-rows-unchanged =
    { $n ->
        [one] *{ $n }* como antes
       *[other] *{ $n }* como antes
    }
o1-nothing-is-lost =
    { $n ->
        [0] Cada fila tiene su sitio. No se pierde nada.
        [one] Lo que no decidas se queda aquí. No se pierde nada.
       *[other] Lo que no decidas se queda aquí. No se pierde nada.
    }
o1-not-coming-title = No vienen
o1-add =
    { $n ->
        [0] Nada nuevo que añadir
        [one] Añadir a { $n } persona
       *[other] Añadir a { $n } personas
    }
o1-which-is-the-name = Dinos qué columna es el nombre.
o1-done =
    { $n ->
        [one] { $n } persona está en la lista
       *[other] { $n } personas están en la lista
    }
o1-done-changes = La lista está al día.
o1-done-nothing = Nada ha cambiado: esta lista ya estaba aquí.
o1-done-another = Traer otra lista
o1-undo-until = Puedes deshacerlo hasta que se abran las puertas.
o1-expected =
    { $n ->
        [0] Aún no hay nadie en la lista
        [one] { $n } persona está en la lista
       *[other] { $n } personas están en la lista
    }
o1-no-gathering = Primero planea el encuentro y luego trae su lista.
o1-web-page = Esto es una página web, no una tabla. Descarga la lista como CSV o Excel y prueba otra vez.
o1-old-excel = Esto es un archivo antiguo de Excel. Guárdalo como .xlsx o CSV y prueba otra vez.
o1-locked = Este libro tiene contraseña. Guárdalo sin ella y prueba otra vez.
o1-damaged = Este libro está dañado. Ábrelo en una hoja de cálculo, guárdalo como CSV y prueba otra vez.
o1-line-too-long = Una línea es mucho más larga que cualquier persona. Esto no es una lista.
o1-stopped = La lectura se quedó a medias. Prueba otra vez con el archivo.
o1-replanning = Volviendo a mirar cada fila
o1-cell = ¿Qué celda?
o1-cell-says = Lo que debe decir, fila { $n }
o1-update =
    { $n ->
        [one] Renovar a { $n } persona
       *[other] Renovar a { $n } personas
    }
o1-take-off =
    { $n ->
        [one] Quitar a { $n } persona de la lista
       *[other] Quitar a { $n } personas de la lista
    }
o1-rows-new =
    { $n ->
        [one] *{ $n }* nueva
       *[other] *{ $n }* nuevas
    }
o1-rows-changed =
    { $n ->
        [one] *{ $n }* cambiada
       *[other] *{ $n }* cambiadas
    }
o1-rows-decided =
    { $n ->
        [one] *{ $n }* decidida por ti
       *[other] *{ $n }* decididas por ti
    }
o1-rows-unknown =
    { $n ->
        [one] *{ $n }* con estado dudoso
       *[other] *{ $n }* con estado dudoso
    }
o1-rows =
    { $n ->
        [one] { $n } fila
       *[other] { $n } filas
    }
o1-absent-word =
    { $n } “{ $status }”
o1-absent-others =
    { $n ->
        [one] { $n } con otra palabra
       *[other] { $n } con otras palabras
    }
o1-absent-off =
    { $n ->
        [one] { $n } sale de la lista
       *[other] { $n } salen de la lista
    }
o1-absent-tickets =
    { $n ->
        [one] { $n } entrada ya no vale
       *[other] { $n } entradas ya no valen
    }
o1-see-left-out =
    { $n ->
        [one] Ver la que queda fuera
       *[other] Ver las { $n } que quedan fuera
    }
o1-see-changes =
    { $n ->
        [one] Ver qué cambia
       *[other] Ver qué cambia
    }
o1-word-rows =
    { $n ->
        [one] *“{ $status }”*, { $n } fila.
       *[other] *“{ $status }”*, { $n } filas.
    }
o1-word-asks = ¿Significa que viene?
o1-word-coming = Significa que viene.
o1-word-not = Significa que no viene.
o1-word-undo = Deshacer “{ $status }”
o1-all =
    { $rest ->
        [0] Las { $n }: { $choice }
       *[other] Las otras { $n }: { $choice }
    }
o1-all-two-people =
    { $rest ->
        [0] Las { $n } son dos personas
       *[other] Las otras { $n }: dos personas
    }
o1-take-all-back =
    { $n ->
        [one] Deshacer la fila
       *[other] Deshacer las { $n }
    }
o1-decided =
    { $n ->
        [one] { $n } decidida
       *[other] { $n } decididas
    }
o1-settled = Resuelta con otra respuesta
o1-more-below =
    { $n ->
        [one] { $n } más abajo
       *[other] { $n } más abajo
    }
o1-sheets = Hojas
o1-sheet =
    { $sheet }, { $n }
o1-which-sheet = Hay personas en más de una hoja. Elige las que vienen a esta velada.
o1-no-sheet = Aún no has elegido hoja
o1-columns-in-doubt =
    { $n ->
        [0] Las columnas, como has dicho
        [one] { $n } columna de la que dudamos
       *[other] { $n } columnas de las que dudamos
    }
o1-columns-clear =
    { $n ->
        [one] { $n } más, clara
       *[other] { $n } más, claras
    }
o1-show-all = Ver todas
o1-show-doubts = Solo las dudosas
o1-column-quoted = “{ $column }”
o1-evidence-codes = Parecen códigos de entrada: { $n } distintos, de la misma forma
o1-evidence-codes-left-out = Parecen códigos de entrada: { $n } distintos, de la misma forma. ¿Los traen?
o1-evidence-status = Unas pocas palabras repetidas: ¿dice quién viene?
o1-evidence-status-left-out = Parece un estado. ¿Dice quién viene?
o1-evidence-names = Parecen nombres de personas
o1-evidence-names-left-out = Parecen nombres de personas. ¿Son invitadas?
o1-evidence-second-person = Nombra a una segunda persona, que acompaña
o1-evidence-emails = Parecen correos. ¿Son de quienes vienen?
o1-left-out =
    { $n ->
        [one] { $n } queda fuera
       *[other] { $n } quedan fuera
    }
o1-changes =
    { $n ->
        [one] { $n } cambio
       *[other] { $n } cambios
    }
o1-back-to-rows = Volver a las filas
o1-let-in = Admitir
o1-let-in-done = Admitida
o1-let-in-asked = Se pregunta al final de las filas
o1-ask-again = Preguntar otra vez
o1-asked-again = Otra vez entre las filas
o1-skipped-above = Saltada: está encima de los títulos
o1-nothing-in-it = No hay nada en esta fila
o1-list-says = La lista dice “{ $status }”
o1-list-says-off = La lista dice “{ $status }”: sale de la lista
o1-left-out-by-you = La dejaste fuera
o1-change-new = Persona nueva
o1-change-known = Ya es de la casa, nueva en esta lista
o1-change-known-with = Ya es de la casa, nueva en esta lista. Cambia: { $fields }
o1-change-fields = Cambia: { $fields }
o1-change-ticket = La entrada “{ $code }” ya no vale; sigue en la lista
o1-changes-off = Canceladas desde entonces
o1-changes-changed = Cambiadas
o1-changes-new = Nuevas
o1-change-all =
    { $n ->
        [one] Traer { $n } cambio
       *[other] Traer { $n } cambios
    }
o1-group-no-name = Sin nombre
o1-group-placeholder-name = Aún no es un nombre
o1-group-not-a-name = No parece un nombre
o1-group-two-people = Varias personas en una celda
o1-group-same-email = Mismo correo, dos nombres
o1-group-same-name = Mismo nombre, otro correo
o1-group-bare-name = Solo un nombre, que alguien más lleva
o1-group-same-ticket = Misma entrada, dos nombres
o1-group-mojibake = Letras que llegaron rotas
o1-group-lost-letters = Se perdió una letra
o1-group-unsure-letters = Quizá con otras letras
o1-group-bad-email = No es un correo
o1-group-damaged-number = Acortado por una hoja de cálculo
o1-group-totals-row = Totales, no personas
o1-group-moved-cells = Celdas que se han movido
o1-group-too-few-cells = Acaba antes de tiempo
o1-group-too-long = Demasiado largo
o1-group-heading = Parece un título
o1-group-takes-off = Cancelada, y quizá en la lista
o1-group-under-heading = Bajo “{ $text }”: ¿vienen?
o1-group-undecided = “{ $status }”
o1-columns-all-clear =
    { $n ->
        [one] La columna está clara
       *[other] Las { $n } columnas están claras
    }
o1-go-on = Seguir
o1-left-over =
    { $n ->
        [one] No se pudo añadir a { $n } persona: { $says }
       *[other] No se pudo añadir a { $n } personas: { $says }
    }
o1-undoing = Deshaciendo { $n } de { $of }
o1-undone = La lista está como antes.
o1-report-name = Filas por revisar
o1-report-row = Fila
o1-report-line = Línea
o1-report-says = Lo que encontramos
o1-report-failed = No hemos podido escribir en { $folder }. Elige otra carpeta y prueba otra vez.

## Elegir un archivo o una carpeta

chooser-file = Elige una lista
chooser-folder = Elige una carpeta
chooser-home = Carpeta personal
chooser-desktop = Escritorio
chooser-downloads = Descargas
chooser-up = Subir una carpeta
chooser-empty = Aquí no hay carpetas ni listas.
chooser-empty-text = Aquí no hay carpetas ni archivos de Porchlight.
chooser-text = Elige un archivo
chooser-empty-folder = Aquí no hay carpetas.
chooser-closed = No podemos mirar dentro de esta carpeta.
chooser-looking = Mirando
chooser-path = O escribe dónde está la carpeta
chooser-path-missing = Ahí no hay ninguna carpeta.
chooser-here = Guardar aquí

## O2 Puertas

o2-title = Puertas
o2-in-of = { $n } de { $of } dentro
o2-through-here = por aquí
o2-this-door = esta puerta
o2-in-step = Al día
o2-catching-up = Poniéndose al día
o2-on-its-own = Por su cuenta
o2-not-heard = Sin noticias
o2-late = Callada
o2-removed = Quitada
o2-full = No guarda nada
o2-in-step-ago = al día hace { $n } s
o2-heard-ago = oída hace { $n } s
o2-removed-at = quitada a las { $time }
o2-last-heard = dentro, según supimos a las { $time }. Puede haber más
# On a small card, where there are many doors.
o2-in-here = { $n } dentro
o2-heard-at = Última noticia a las { $time }
o2-show-all = Ver las { $n } puertas
o2-show-fewer = Ver menos
o2-badges-left =
    { $n ->
        [one] Queda 1 etiqueta
       *[other] Quedan { $n } etiquetas
    }
o2-badges-left-at =
    { $n ->
        [one] Quedaba 1 etiqueta a las { $time }
       *[other] Quedaban { $n } etiquetas a las { $time }
    }
o2-printer-paper = La impresora no tiene etiquetas
o2-printer-lid = La tapa de la impresora está abierta
o2-printer-off = La impresora está apagada
o2-printer-other = La impresora necesita ayuda
# $what is one of the four above, as it was last heard.
o2-said-at = { $what }, a las { $time }
o2-its-clock = Su reloj va { $off }
o2-clock-fast = { $by } adelantado
o2-clock-slow = { $by } atrasado
o2-by-minutes =
    { $n ->
        [one] 1 minuto
       *[other] { $n } minutos
    }
o2-by-hours =
    { $n ->
        [one] 1 hora
       *[other] { $n } horas
    }
o2-by-days =
    { $n ->
        [one] 1 día
       *[other] { $n } días
    }
o2-to-forget =
    { $n ->
        [one] Falta olvidar aquí a 1 persona
       *[other] Falta olvidar aquí a { $n } personas
    }
o2-band-alone = *Esta puerta se ha quedado sin red y sigue funcionando.* Sus entradas se sumarán solas cuando vuelva.
o2-band-sent-away = *Las otras puertas ya no dejan entrar a esta.* Lo que se haga aquí se queda aquí hasta que vuelva a unirse.
o2-band-unhosted = *Esta puerta comparte el encuentro y ahora no puede.* { $why } Inténtalo otra vez, o pulsa «Compartir desde aquí» en otra puerta. Hasta entonces cada puerta guarda lo que se haga en ella.
o2-band-full = *Esta puerta comparte el encuentro y no puede guardar lo que se hace en las puertas.* Haz sitio en su disco y seguirá sola. Hasta entonces cada puerta guarda lo que se haga en ella.
o2-band-full-there = *La máquina que comparte el encuentro no puede guardar lo que se hace en las puertas.* Alguien debería hacer sitio en su disco, y seguirá sola. Hasta entonces cada puerta guarda lo que se haga en ella.
o2-band-lost = *{ $door } se ha quedado sin red y sigue funcionando.* Sus entradas se sumarán solas cuando vuelva.
o2-band-lost-many = *{ $n } puertas se han quedado sin red y siguen funcionando.* Sus entradas se sumarán solas cuando vuelvan.
o2-band-paper = *La impresora de { $door } no tiene etiquetas.* La gente entra igual; sus acreditaciones esperan.
o2-band-lid = *La tapa de la impresora de { $door } está abierta.* La gente entra igual; sus acreditaciones esperan.
o2-band-off = *La impresora de { $door } está apagada.* La gente entra igual; sus acreditaciones esperan.
o2-band-printer = *La impresora de { $door } necesita ayuda.* La gente entra igual; sus acreditaciones esperan.
o2-band-clock = *El reloj de { $door } va { $off }.* Las horas que dice no son exactas hasta que se ponga bien.
o2-band-forgotten = *Olvidado en { $n } de { $of } puertas.* Las demás lo harán en cuanto vuelvan.
o2-arrivals = Llegadas cada 5 minutos
o2-other-doors = Otras puertas
o2-now = ahora, { $time }
o2-column = { $time }: entran { $n }.
o2-busiest = Más gente a las { $time }.
o2-busiest-hands = Más gente a las { $time }. La próxima vez, otra persona en { $door } ayudaría.
o2-nobody-yet = Todavía no ha entrado nadie.
o2-two-doors = { $name } en dos puertas
o2-two-doors-when = { $first } en { $a } y { $second } en { $b }. Vale { $first }.
o2-two-doors-minute = { $first } en { $a } y { $second } en { $b }. Vale la de { $a }.
o2-two-doors-more =
    { $n ->
        [one] Y una persona más.
       *[other] Y { $n } personas más.
    }
o2-fine = Está bien
o2-fine-spoken = Está bien: { $name } en dos puertas
o2-look-closer = Ver mejor
o2-look-spoken = Ver mejor a { $name }
o2-settled = { $name } está dentro desde las { $time }.
o2-just-in = Acaban de entrar
o2-opens = Las puertas se abren a las { $time }.
o2-opens-day = Las puertas se abren el { $day } a las { $time }.
o2-add = Añadir una puerta
share-hint = Varias máquinas pueden llevar juntas este encuentro: quien entra por una está dentro en todas. Cada una sigue sola cuando falta la red.
share-over = Esta casa se comparte a través de la máquina en { $hub }, y allí se invita a las puertas. Si esa máquina ya no está, esta puerta puede llevar la velada adelante: las demás la encuentran solas, o las invitas otra vez. Todo vuelve desde ellas.
share-was-here = Este encuentro se compartía desde aquí. Compártelo otra vez o, si ya lo comparte otra puerta, únete a ella con una invitación.
share-removed = Las otras puertas ya no dejan entrar a esta. Lo que se haga aquí se queda aquí hasta que vuelva a unirse.
share-throw-away = Esta casa se tira al cerrar la ventana, así que ninguna otra puerta puede compartirla.
share-start = Compartir con otras puertas
share-from-here = Compartir desde aquí
share-elsewhere = Mientras no funcione aquí, puede compartir otra puerta: pulsa allí «Compartir desde aquí» y únete a ella con una invitación.
share-join-again = Volver a unirse con una invitación
share-join-hint = Donde se comparte el encuentro: Puertas y luego «Añadir una puerta». Allí sale una invitación para una puerta.
share-joined-again = Esta puerta está otra vez con las demás
share-no-mixing = Para participar en un encuentro que lleva otra máquina, abre Porchlight allí con una casa nueva y únete en su primera pantalla. Dos encuentros nunca se mezclan.
share-starting = Empezando a compartir…
share-running = Esta casa se comparte desde aquí mientras Porchlight esté abierto.
share-invite = Hacer una invitación
share-another = Otra invitación
share-how = Abre Porchlight en la otra máquina, elige «Únete a un encuentro que ya está en marcha» y escanea esto, o llévale el texto o el archivo.
share-code = La invitación, como código para escanear
share-copy = Copiar
share-copied = Copiada
share-save = Guardar en un archivo
share-file = invitacion-porchlight.txt
share-lasts =
    { $n ->
        [one] Deja entrar a una puerta y dura un minuto más.
       *[other] Deja entrar a una puerta y dura { $n } minutos más.
    }
share-joined = { $door } se ha unido
share-no-server = Para compartir hace falta un pequeño programa, nats-server, que no está en esta máquina. Descárgalo de github.com/nats-io/nats-server/releases (2.14 o más nuevo), ponlo junto a Porchlight, en la misma carpeta, y prueba otra vez. Todo lo demás funciona sin él, y también la memoria USB.
share-server-gone = Necesita el programa nats-server, que no se encuentra en esta máquina.
share-not-started = nats-server no ha arrancado: { $says }. Mira si otro programa tiene su puerto.
share-failed = No se ha podido compartir esta casa: { $says }
share-stop = Dejar de compartir desde aquí
share-stop-asks = ¿Dejar de compartir? Cada puerta conserva lo que tiene y sigue sola hasta que alguien comparta otra vez.
share-stop-do = Dejar de compartir
share-keep-on = Seguir compartiendo
share-doors = Puertas que pueden entrar
share-since = desde el { $day }, { $time }
share-remove = Quitar { $door }
share-remove-short = Quitar
share-remove-asks = ¿Quitar { $door }? Ya no entrará ni sabrá nada nuevo. Lo que ya tiene, lo conserva.
share-remove-keep = Conservar { $door }
share-stick = Sin red
share-stick-hint = Un archivo en una memoria USB lleva lo mismo, sellado. Llévalo a la otra puerta y vuelve; nada entra dos veces.
share-stick-save = Guardar lo de esta puerta
share-stick-take = Recoger lo de otra puerta
share-carrying = Un momento…
share-invitation-saved = La invitación está en { $path }
share-invitation-void = La invitación en { $path } ya no deja entrar a nadie.
share-stick-code = La otra máquina pide este código la primera vez. Apúntalo y guárdalo aparte del archivo:
share-stick-asks = Esta máquina aún no tiene la llave de ese archivo. Escribe el código que se mostró al guardarlo.
share-stick-wrong = Ese código no abre el archivo. Míralo otra vez, o guarda el archivo de nuevo en la otra puerta.
share-stick-code-field = Código del archivo
share-stick-code-take = Recogerlo
share-stick-code-missing = Escribe primero las diez letras y cifras.
share-stick-none = Ese archivo no lo guardó ninguna puerta. Elige el que termina en .entries.
share-stick-torn = Ese archivo está cortado o cambió por el camino. No se ha recogido nada; guárdalo de nuevo en la otra puerta.
share-stick-other = Ese archivo es de { $theirs }, y esta casa tiene { $ours }. Dos encuentros nunca se mezclan: para ser una puerta de { $theirs }, esta máquina necesita una casa nueva.
carried-people =
    { $n ->
        [0] Nadie
        [one] Una persona
       *[other] { $n } personas
    }
carried-check-ins =
    { $n ->
        [0] ninguna llegada
        [one] una llegada
       *[other] { $n } llegadas
    }
carried-saved = En { $path } hay: { $people }, { $check-ins }.
carried-both = Nuevo aquí: { $people }, { $check-ins }.
carried-nothing = Nada de lo que trae es nuevo aquí.
carried-new-people =
    { $n ->
        [one] Una persona es nueva aquí.
       *[other] { $n } personas son nuevas aquí.
    }
carried-new-check-ins =
    { $n ->
        [one] Una llegada es nueva aquí.
       *[other] { $n } llegadas son nuevas aquí.
    }
carried-other = No ha entrado nadie nuevo; lo que allí se dijo, eligió o planeó ya está también aquí.
share-carry-failed = Eso no ha funcionado: { $why }

## O3 Después

o3-title = Después de la velada
o3-print = Imprimir sobres
o3-print-question =
    { $n ->
        [one] ¿Imprimir { $n } sobre en { $printer }?
       *[other] ¿Imprimir { $n } sobres en { $printer }?
    }
o3-print-hint = El contacto aparece completo en ellos: recógelos tú de la impresora.
o3-print-yes = Imprimirlos
o3-printing = Imprimiendo { $n } de { $of }
o3-printed =
    { $n ->
        [one] { $n } sobre va camino de { $printer }.
       *[other] { $n } sobres van camino de { $printer }.
    }
o3-print-stopped = { $printer } ha aceptado { $n } de { $of }: { $state }. Imprime otra vez y sigue el resto.
o3-print-name = Sobre { $n } de { $of }
o3-save =
    { $n ->
        [one] Guardar { $n } sobre
       *[other] Guardar { $n } sobres
    }
o3-saving = Guardando { $n } de { $of }
o3-saved =
    { $n ->
        [one] { $n } sobre está en { $folder }
       *[other] { $n } sobres están en { $folder }
    }
o3-kinds = Guardar los sobres como
o3-kind-pdf = Hojas para imprimir (PDF)
o3-kind-html = Páginas web (HTML)
o3-kind-text = Texto sin formato
o3-kind-mail = Borradores de correo (.eml)
o3-kind-card = Contactos (.vcf)
o3-kind-calendar = Fechas (.ics)
o3-kinds-hint = Un archivo por persona y por tipo; los contactos son los que intercambió. Un borrador se abre en tu programa de correo, para su persona sola, y sale solo si tú lo envías.
o3-paper = Papel
o3-choose-folder = Elegir una carpeta
o3-saved-part = Parado: { $n } de { $of } sobres están en { $folder }
o3-left-out-not-here =
    { $n ->
        [one] { $n } persona de la lista no vino.
       *[other] { $n } personas de la lista no vinieron.
    }
o3-left-out-forgotten =
    { $n ->
        [one] { $n } persona pidió que la olvidáramos.
       *[other] { $n } personas pidieron que las olvidáramos.
    }
o3-left-out-unknown =
    { $n ->
        [one] { $n } persona entró por una puerta de la que aún no sabemos nada.
       *[other] { $n } personas entraron por puertas de las que aún no sabemos nada.
    }
o3-left-out-no-address = Sin correo electrónico, así que sin borrador:
o3-left-out-not-drawn = Estas hojas no se pudieron dibujar. Prueba otra vez o guárdalas como HTML:
o3-print-one = Imprimir
o3-print-of = Imprimir el sobre de { $name }
o3-code-one = Código
o3-code-of = El sobre de { $name } como código
o3-save-of = Guardar el sobre de { $name }
o3-code-title = Para el móvil de { $name }
o3-code-hint = Su cámara lo lee de la pantalla. No se envía nada y no lleva contactos: otra gente ve esta pantalla.
o3-code = Un código QR de la hoja
o3-met = Conociste a { $name }
o3-roll = Imprimir quién está
o3-roll-printed =
    { $n ->
        [one] La lista de { $n } persona va camino de { $printer }.
       *[other] La lista de { $n } personas va camino de { $printer }.
    }
o3-roll-stopped = { $printer } no ha aceptado la lista: { $state }.
presence-title = Quién está en el edificio
presence-about =
    { $gathering }, { $day }, { $time }. { $n ->
        [one] Hay { $n } persona dentro.
       *[other] Hay { $n } personas dentro.
    }
seats-title = Quién se sienta dónde
seats-about =
    { $gathering }, { $day }, { $time }. { $n ->
        [one] { $n } persona
       *[other] { $n } personas
    } en { $tables ->
        [one] una mesa.
       *[other] { $tables } mesas.
    }
seats-printed = { $printer } tiene la lista.
seats-print-failed = { $printer } no aceptó la lista. Mira que esté encendida y tenga papel, e inténtalo otra vez.
o3-save-failed = No hemos podido escribir en { $folder }. Elige otra carpeta y prueba otra vez.
o3-packet-of = El sobre de { $name }
o3-packet-hint =
    { $n } de { $of }. { $them ->
        [none] Su copia
       *[other] Su copia
    } muestra el contacto completo.
o3-previous = Sobre anterior
o3-next = Sobre siguiente
o3-why-title = Por qué no hay “exportar todos los contactos”
o3-why = La gente se dio sus datos entre sí, no a nosotros. Una lista de todo el mundo convertiría una buena velada en una lista de correo. Por eso el contacto viaja en dos sobres, tras dos síes, y en ningún otro sitio.
o3-report = Cómo fue la velada
o3-report-hint = Sin nombres en este informe.
o3-first-timers = Primeras veces con presentación
o3-offered-and-needed = Ayuda ofrecida y necesitada
o3-offered = Ofrecida
o3-needed = Necesitada
o3-left-alone =
    { $n ->
        [0] Nadie se fue sin una presentación
        [one] { $n } persona se fue sin una presentación
       *[other] { $n } personas se fueron sin una presentación
    }
o3-a-few = unas pocas
o3-still-running = Los sobres estarán listos cuando se cierren las puertas.
o3-packets = Páginas para repartir
o3-nobody-came = No entró nadie, así que no hay nada que repartir.
o3-packets-later = Quien venga tendrá aquí su propia página: a quién conoció y dónde, qué se prometió, y el contacto si los dos dijeron que sí.
o3-report-later = Aquí estará entonces cuánta gente vino, cuánto esperó para conocer a alguien, y qué se ofreció y se pidió. Nunca un nombre.
o3-nobody-yet = No hay nada que contar hasta que llegue alguien.
o3-save-now = Guardarlos ya
o3-report-save = Guardar el informe
o3-report-saved = El informe está en { $folder }: hojas, una página web y una tabla
o3-report-name = Cómo fue el encuentro
o3-kind-help = Ayuda
o3-kind-know-how = Saber hacer
o3-kind-thing = Cosas
o3-kind-intro = Presentaciones
o3-kind-company = Compañía
o3-kind-other = Otra cosa
o3-counting = Contando lo ofrecido y lo pedido
o3-first-timers-few = Muy pocas personas nuevas para contarlas.
o3-first-timers-none = No vino nadie por primera vez.
o3-left-a-few = Unas pocas personas se fueron sin presentación
o3-left-hint = La próxima vez, dejad a dos anfitriones en la puerta hasta el final.
o3-left-nobody-hint = Todo el mundo ha conocido a alguien.

## L1 Los corruptores

l1-title = Conoce a los corruptores
l1-hint = Cinco viejas costumbres que estropean una velada, y cómo el porche las deja fuera.
l1-on-our-porch = En nuestro porche
l1-sales-manager = El jefe de ventas
l1-sales-manager-says = «¿Cuántos contactos has sacado? ¿Cuándo compran?»
l1-sales-manager-answer = Aquí no se cuentan contactos. Hacen falta dos síes.
l1-marketer = La publicista
l1-marketer-says = «¿No se mide antes del viernes? Compra anuncios.»
l1-marketer-answer = Sin patrocinios y sin rendimiento de nadie. Contamos promesas cumplidas.
l1-automator = El automatizador
l1-automator-says = «Que hablen los bots.»
l1-automator-answer = No se envía nada por ti. Saluda una persona.
l1-fool = El desengañado
l1-fool-says = «He ido a cien de estos. Nunca funciona.»
l1-fool-answer = Nadie se va sin conocer a alguien. Primero quien más espera.
l1-taker = El aprovechado
l1-taker-says = «¡Hola! Déjame contarte lo que vendo.»
l1-taker-answer = Pedir siempre es bienvenido. Vender, no.
l1-missing = ¿Quién falta?
l1-missing-hint = Nombra una costumbre, nunca a una persona.
l1-missing-example = Quien presume de amistades
l1-nominate = Proponer
l1-noted = Anotado. Puede que se lea al final.
l1-person = Eso parece una persona. ¿Cuál es la costumbre?
h1-night-missing = La gente nombró también: { $habits }
l1-contact = Sin direcciones ni números, por favor. ¿Cuál es la costumbre?
l1-pitch = Eso suena a venta. ¿Cuál es la costumbre?
l1-named = Nombradas: { $n }
l1-named-title = Nombradas esta noche
l1-named-hint = Las nombró la gente, y nadie sabe quién. Si dejas pasar una, sale en la pantalla grande al dar las buenas noches.
l1-named-times =
    { $n ->
        [one] nombrada una vez
       *[other] nombrada { $n } veces
    }
l1-let-through = Dejarla pasar
l1-hold-back = Retenerla
l1-let-through-done = En la pantalla grande al terminar la velada: { $habit }
l1-held-back-done = Retenida: { $habit }
l1-sales-manager-rule = Un contacto pasa a alguien solo si los dos dijeron que sí: cada cual responde al saludar, y enseña su acreditación para cambiarlo. Nada hace listas de contactos, y nadie cuenta como cliente posible.
l1-sales-manager-where = En Después se explica por qué no hay «exportar todos los contactos».
l1-marketer-rule = A quién se presenta sale de lo que la gente ofrece y necesita, de cuánto ha esperado y de lo que eligió. Ni entrada, ni empresa, ni pago adelantan a nadie.
l1-marketer-where = El informe de Después cuenta presentaciones y promesas cumplidas, sin nombres.
l1-automator-rule = Porchlight no envía mensajes a nadie. Una presentación está en una pantalla y la dicen personas; un correo es un borrador que alguien envía con sus propias manos.
l1-automator-where = En Después, una página se imprime, se muestra como código o se guarda. No le pasa nada más.
l1-fool-rule = A todo el mundo se le presenta a alguien antes de que nadie repita. Primero van quienes vienen por primera vez y quienes más han esperado, encaje lo que encaje mejor.
l1-fool-where = La Sala muestra quién no ha conocido a nadie todavía, desde cuándo, y qué ayudaría.
l1-taker-rule = A una línea que suena a venta se le pregunta, con amabilidad, qué podría llevarse alguien. Si se queda igual, va la última. A nadie se le muestra a más de tres personas a la vez.
l1-taker-where = La gente lo ve donde escribe lo que ofrece.
l1-open-follow-ups = Abrir Después
l1-open-waiting = Ver quién espera

## Un sobre: lo que se lleva cada persona

packet-title = { $name }, tu velada
packet-thanks = Gracias por venir, { $name }
packet-evening = { $gathering }, { $day }
packet-met = Conociste a { $name }.
packet-met-many =
    Conociste a { $n ->
        [2] dos
        [3] tres
        [4] cuatro
        [5] cinco
        [6] seis
        [7] siete
        [8] ocho
        [9] nueve
       *[other] { $n }
    } personas.
packet-also = Y también conociste a
packet-promised = Lo prometido
packet-you-promised = *Tú*, a { $name }: { $promise }
packet-they-promised = *{ $name }*, a ti: { $promise }
packet-by-day = para el { $day }
packet-offers = Ofrece
packet-asked = Pidió
packet-in-circle = en tu círculo
packet-swapped = Dijisteis que sí los dos: *{ $contact }*
packet-contact-code = El contacto de { $name }, para escanear
packet-next-code = La próxima velada, para escanearla a tu calendario
packet-ask = La próxima vez, pregunta:
packet-room = Sitio para lo que no quieres olvidar
packet-room-to-ask = Sitio para lo que te gustaría preguntar
packet-nobody = No sabemos de nadie a quien conocieras esta noche. Eso nos toca arreglarlo a nosotros, no a ti.
packet-nobody-both = Pediste *{ $need }* y ofreciste *{ $offer }*. Las dos cosas vienen bien en una sala. Tráelas otra vez.
packet-nobody-asked = Pediste *{ $line }*. Viene bien en una sala. Tráelo otra vez.
packet-nobody-offered = Ofreciste *{ $line }*. Viene bien en una sala. Tráelo otra vez.
packet-tips = La próxima vez, en un minuto
packet-tip-lamp = En la puerta, *pide que te presenten a alguien*. Te acompañamos.
packet-tip-early = Ven *en la primera media hora*. La sala es más pequeña y para todo el mundo es nueva.
packet-tip-ask = Empieza con una pregunta, la que sea: *“¿Qué te trajo hoy por aquí?”*
packet-next = Próxima velada: { $day }
packet-next-when = { $time }.
packet-next-where = { $time }, { $venue }.
packet-next-scan = Escanéala a tu calendario.
packet-choices = Lo que elegiste
packet-choice-shown = En la pantalla grande: *{ $line }*
packet-choice-closed = Fuera de la pantalla grande: *{ $line }*
packet-choice-aloud = En la Ronda, en voz alta: *{ $line }*
packet-choice-not-aloud = No en la Ronda: *{ $line }*
packet-choice-remember = Te recordamos para la próxima
packet-choice-meet = Cómo conocerte
packet-mail-subject = Tu hoja de { $gathering }
packet-private = Esta hoja solo la tienes tú.
packet-private-contact = Esta hoja solo la tienes tú. Hay contacto solo donde dijisteis que sí los dos.

## Por qué estas dos personas: un solo modo de decirlo, en cada pantalla y en papel

why-can-help =
    { $who ->
        [giver] Puedes ayudar a { $taker }
        [taker] { $giver } puede ayudarte
       *[others] { $giver } puede ayudar a { $taker }
    }
why-worth-asking =
    { $who ->
        [giver] Quizá puedas ayudar a { $taker }
        [taker] Pregúntale a { $giver }
       *[others] { $taker } podría preguntarle a { $giver }
    }
why-asked =
    { $who ->
        [you] Pediste
       *[other] { $name } pidió
    }
why-offers =
    { $who ->
        [you] Ofreces
       *[other] { $name } ofrece
    }
why-raised-can =
    { $who ->
        [you] Levantaste la mano
       *[other] { $name } levantó la mano
    }
why-raised-knows =
    { $who ->
        [you] Conoces a alguien
       *[other] { $name } conoce a alguien
    }
why-raised-for = para
why-raised-own =
    { $who ->
        [you] para lo que pediste
       *[other] para lo que pidió { $name }
    }
why-both-need =
    { $who ->
        [you-both] Buscáis algo parecido
       *[both] Buscan algo parecido
    }
why-both-need-about =
    { $who ->
        [you-both] Tenéis en mente { $subject }
       *[both] Tienen en mente { $subject }
    }
why-both-offer =
    { $who ->
        [you-both] Ofrecéis algo parecido
       *[both] Ofrecen algo parecido
    }
why-both-offer-about =
    { $who ->
        [you-both] Lo vuestro: { $subject }
       *[both] Lo suyo: { $subject }
    }
why-both-speak =
    { $who ->
        [you-both] Habláis { $language }
        [you-all] Todos habláis { $language }
        [all] Todos hablan { $language }
       *[both] Hablan { $language }
    }
why-both-first-time =
    { $who ->
        [you-both] Es vuestra primera vez aquí
       *[both] Es su primera vez aquí
    }
why-both-new =
    { $who ->
        [you-both] Acabáis de llegar aquí
       *[both] Acaban de llegar aquí
    }
why-met-before =
    { $who ->
        [you-both] Ya os conocisteis, y a los dos os apetece repetir
       *[both] Ya se conocieron, y a los dos les apetece repetir
    }
why-welcome =
    { $who ->
        [somebody] Una de las dos personas da la bienvenida con gusto
        [welcomer] { $name } viene por primera vez y agradece una bienvenida
       *[newcomer] { $name } da la bienvenida con gusto a quien llega por primera vez
    }
why-both-alone =
    { $who ->
        [you-both] Habéis venido sin compañía
       *[both] Han venido sin compañía
    }
why-also-help =
    { $them ->
        [none] Puedes ayudar a { $name }:
       *[other] Puedes ayudarle:
    }
why-also-maybe =
    { $them ->
        [none] Quizá puedas ayudar a { $name }:
       *[other] Quizá puedas ayudarle:
    }
why-across =
    { $who ->
        [you-both] También habláis *{ $language }*.
        [you-all] También habláis *{ $language }*.
       *[both] También hablan *{ $language }*.
    }
why-across-nothing =
    { $who ->
        [you-both] Os haría falta alguien que hable los dos idiomas.
        [you-all] Os haría falta alguien que hable los dos idiomas.
       *[both] Les haría falta alguien que hable los dos idiomas.
    }
why-across-unknown = Puede ayudar alguien que hable los dos idiomas.
why-two-ask = Entre dos se pregunta más rápido.
why-two-know = Podríais comparar lo aprendido.
why-hello = Saluda a { $name }
why-know-somebody =
    { $them ->
        [none] ¿Sabes de alguien a quien le sirva? { $name } te lo agradecerá.
       *[other] ¿Sabes de alguien a quien le sirva? Te lo agradecerá.
    }
why-hello-is-enough = Con un hola basta.
why-kept = Tenemos un motivo para presentaros. *Acerca tu código para leerlo.*
why-nothing-yet = Nada en común que sepamos
why-kind-help = { $giver } puede ayudar a { $taker }.
why-kind-know-how = { $giver } puede enseñar a { $taker }.
why-kind-thing = { $giver } puede prestar algo a { $taker }.
why-kind-intro = { $giver } conoce a alguien para { $taker }.
why-kind-company = { $giver } iría con { $taker }.

## Primeras preguntas: sobre la historia de la otra persona

opener-offer-1 = ¿Cómo empezaste con eso?
opener-offer-2 = ¿Cómo se te ocurrió ofrecer eso?
opener-offer-3 = ¿Qué historia hay detrás de lo que ofreces?
opener-offer-4 = ¿Qué es lo que más te gusta de eso?
opener-need-1 = ¿Qué te hizo pensar en eso ahora?
opener-need-2 = ¿Qué has probado hasta ahora?
opener-need-3 = ¿Cómo sería un buen comienzo?
opener-need-4 = ¿Qué historia hay detrás?
opener-both-offer-1 = ¿Cómo acabasteis haciendo lo mismo?
opener-both-offer-2 = ¿Qué le dirías a quien empieza?
opener-both-offer-3 = ¿Qué haces tú a tu manera?
opener-both-need-1 = ¿Qué has averiguado hasta ahora?
opener-both-need-2 = ¿Qué más tienes en tu lista en casa?
opener-both-need-3 = ¿A quién más de aquí podríamos preguntar?
opener-first-1 = ¿Cómo te enteraste de lo de hoy?
opener-first-2 = ¿Qué te hizo entrar?
opener-first-3 = ¿Qué haría que hoy valiera la pena venir?
opener-first-4 = ¿Dónde estarías si no estuvieras aquí?
opener-again-1 = ¿Qué ha cambiado desde la última vez?
opener-again-2 = ¿Qué fue de lo que hablamos?
opener-ring-1 = ¿Qué te ayudaría más?
opener-ring-2 = ¿Cuál sería un buen primer paso?
opener-any-1 = ¿Qué estás aprendiendo ahora?
opener-any-2 = ¿Qué fue lo mejor de tu semana?
opener-any-3 = ¿De qué podrías hablar una hora?
opener-any-4 = ¿Dónde te sientes en casa?
opener-any-5 = ¿Qué te trae por aquí hoy?
opener-any-6 = ¿Quién ha sido amable contigo este mes?

## Primeras preguntas por temas

opener-baking-1 = ¿Con quién horneaste por primera vez?
opener-baking-2 = ¿Cuál fue tu mejor fracaso en el horno?
opener-for-baking-1 = ¿Qué pan o qué bizcocho echas de menos?
opener-for-baking-2 = ¿Para quién sería el primer trozo?
opener-bees-1 = ¿Cómo conociste a tus primeras abejas?
opener-bees-2 = ¿Qué te han enseñado las abejas?
opener-for-bees-1 = ¿Qué te atrae de las abejas?
opener-for-bees-2 = ¿Qué le preguntarías a una abeja?
opener-bikes-1 = ¿Cuál ha sido la bici de tu vida?
opener-bikes-2 = ¿Por dónde ibas en bici de peque?
opener-for-bikes-1 = ¿Adónde te gustaría ir en bici?
opener-for-bikes-2 = ¿Cuál fue la ruta en bici más larga de tu vida?
opener-nature-1 = ¿Ante qué te paraste a mirar por última vez?
opener-nature-2 = ¿Quién te enseñó a mirar con atención?
opener-for-nature-1 = ¿Qué te encantaría ver en libertad?
opener-for-nature-2 = ¿Dónde sientes más cerca la naturaleza?
opener-reading-1 = ¿Qué libro has regalado dos veces?
opener-reading-2 = ¿Dónde lees mejor?
opener-for-reading-1 = ¿Quién te leía de peque?
opener-for-reading-2 = ¿Qué libro te gustaría leer de nuevo?
opener-care-1 = ¿Quién te enseñó a cuidar?
opener-care-2 = ¿Qué te han enseñado las personas mayores?
opener-for-care-1 = ¿Quién te ha cuidado bien?
opener-for-care-2 = ¿Qué hace buena una visita?
opener-children-1 = ¿A qué jugabas más?
opener-children-2 = ¿Qué fue lo último que te enseñó una criatura?
opener-for-children-1 = ¿De qué se ríen los peques en tu casa?
opener-for-children-2 = ¿Qué te encantaba de peque?
opener-code-1 = ¿Qué fue lo primero que programaste?
opener-code-2 = ¿Qué fallo de programa no olvidarás nunca?
opener-for-code-1 = ¿Qué harías primero?
opener-for-code-2 = ¿Sin qué página web no podrías vivir?
opener-computers-1 = ¿Cuál fue tu primer ordenador?
opener-computers-2 = ¿Qué aparato has devuelto a la vida?
opener-for-computers-1 = ¿Sin qué aparato no podrías vivir?
opener-for-computers-2 = ¿Qué hacías cuando no había pantallas?
opener-cooking-1 = ¿Por qué plato volverías a casa a pie?
opener-cooking-2 = ¿De quién son las recetas que cocinas?
opener-for-cooking-1 = ¿Qué plato echas de menos?
opener-for-cooking-2 = ¿Quién cocinaba en tu infancia?
opener-dance-1 = ¿Qué canción te saca a bailar?
opener-dance-2 = ¿Dónde bailaste por primera vez?
opener-for-dance-1 = ¿Dónde bailarías si nadie mirara?
opener-for-dance-2 = ¿Quién bailaba en casa cuando eras peque?
opener-pets-1 = ¿Con qué animal creciste?
opener-pets-2 = ¿Qué fue lo último que te enseñó un animal?
opener-for-pets-1 = ¿Qué animal te tiene robado el corazón?
opener-for-pets-2 = ¿Qué animal serías por un día?
opener-drawing-1 = ¿Qué fue lo primero que hiciste a mano?
opener-drawing-2 = ¿Qué ves tú que los demás pasan de largo?
opener-for-drawing-1 = ¿Qué dibujarías o modelarías primero?
opener-for-drawing-2 = ¿Qué cuadro miras cada día?
opener-stage-1 = ¿Qué escena no olvidarás nunca?
opener-stage-2 = ¿Quién te llevó a tu primera obra o película?
opener-for-stage-1 = ¿Qué papel te encantaría hacer?
opener-for-stage-2 = ¿Qué película verías cada año?
opener-games-1 = ¿Quién te enseñó tu juego favorito?
opener-games-2 = ¿A qué juego has jugado más en tu vida?
opener-for-games-1 = ¿Juegas para ganar o para charlar?
opener-for-games-2 = ¿A qué se jugaba en tu casa?
opener-garden-1 = ¿Qué fue lo primero que cultivaste?
opener-garden-2 = ¿Con qué planta nunca pudiste?
opener-for-garden-1 = ¿Qué planta te encantaría ver crecer?
opener-for-garden-2 = ¿Qué jardín recuerdas de otra época?
opener-grief-1 = ¿Quién te ha sabido escuchar?
opener-grief-2 = ¿Qué gesto amable recuerdas todavía?
opener-for-grief-1 = ¿Cómo sería una tarde amable para ti?
opener-for-grief-2 = ¿Qué te hace bien estos días?
opener-health-1 = ¿Qué te sienta bien?
opener-health-2 = ¿Quién te enseñó a descansar?
opener-for-health-1 = ¿Cómo es para ti una buena mañana?
opener-for-health-2 = ¿Para qué te gustaría tener más tiempo?
opener-home-1 = ¿Qué casa tuya recuerdas mejor?
opener-home-2 = ¿Qué convierte una casa en un hogar?
opener-for-home-1 = ¿A qué daría tu ventana ideal?
opener-for-home-2 = ¿Qué casa has querido más?
opener-jobs-1 = ¿Cuál fue tu primer trabajo?
opener-jobs-2 = ¿Qué trabajo te enseñó más?
opener-for-jobs-1 = ¿Qué querías ser a los diez años?
opener-for-jobs-2 = ¿Con qué trabajo se te pasan las horas?
opener-language-1 = ¿Qué palabra no tiene traducción?
opener-language-2 = ¿En qué idioma sueñas?
opener-for-language-1 = ¿Qué dirías primero en un idioma nuevo?
opener-for-language-2 = ¿Con quién te encantaría hablar?
opener-moving-1 = ¿Qué es lo más pesado que has cargado?
opener-moving-2 = ¿Cuántas veces te has mudado?
opener-for-moving-1 = ¿Qué llevarías primero a una casa nueva?
opener-for-moving-2 = ¿Qué cosa tuya va contigo a todas partes?
opener-music-1 = ¿Qué tarareaste por última vez?
opener-music-2 = ¿Quién cantaba en casa cuando eras peque?
opener-for-music-1 = ¿Qué canción te gustaría tocar o cantar?
opener-for-music-2 = ¿Qué melodía no se te va de la cabeza?
opener-money-1 = ¿Qué te habría gustado saber a los veinte?
opener-money-2 = ¿Qué vale para ti más que el dinero?
opener-for-money-1 = ¿Cuál es el mejor regalo que te han hecho?
opener-for-money-2 = ¿Cómo sería para ti un mes tranquilo?
opener-new-1 = ¿Quién te hizo sentir bien aquí?
opener-new-2 = ¿Qué rincón de aquí te gusta más?
opener-for-new-1 = ¿Qué te gusta de este lugar por ahora?
opener-for-new-2 = ¿Cómo es para ti un buen domingo?
opener-paperwork-1 = ¿Qué formulario aún te hace suspirar?
opener-paperwork-2 = ¿Qué te habría gustado saber antes?
opener-for-paperwork-1 = ¿Qué palabra prohibirías en los formularios?
opener-for-paperwork-2 = ¿Qué harías con una tarde libre?
opener-photos-1 = ¿Qué foto tuya cuenta una historia?
opener-photos-2 = ¿Qué ves primero en una cara?
opener-for-photos-1 = ¿Qué foto salvarías de un incendio?
opener-for-photos-2 = ¿De quién te encantaría tener una foto?
opener-repair-1 = ¿Qué fue lo primero que arreglaste?
opener-repair-2 = ¿Qué no tirarías nunca?
opener-for-repair-1 = ¿Qué tira la gente demasiado pronto?
opener-for-repair-2 = ¿Qué cosa tuya tiene la historia más larga?
opener-running-1 = ¿Qué te hizo empezar a correr?
opener-running-2 = ¿En qué piensas cuando corres?
opener-for-running-1 = ¿Qué te da ganas de correr?
opener-for-running-2 = ¿Adónde correrías primero?
opener-sewing-1 = ¿Qué has hecho que aún te pongas?
opener-sewing-2 = ¿Quién te enhebró la primera aguja?
opener-for-sewing-1 = ¿Qué te gustaría hacer primero?
opener-for-sewing-2 = ¿Qué prenda no regalarías nunca?
opener-speaking-1 = ¿Cuándo hablaste por primera vez ante gente?
opener-speaking-2 = ¿Qué voz escucharías todo el día?
opener-for-speaking-1 = ¿Qué le dirías a una sala llena?
opener-for-speaking-2 = ¿Qué discurso no has olvidado?
opener-sport-1 = ¿Qué partido o carrera no olvidarás nunca?
opener-sport-2 = ¿Quién te animó a moverte?
opener-for-sport-1 = ¿A qué jugabas al salir de clase?
opener-for-sport-2 = ¿Quién estaría en tu equipo soñado?
opener-water-1 = ¿Qué agua te gusta más: mar, lago o río?
opener-water-2 = ¿Cómo aprendiste a nadar?
opener-for-water-1 = ¿Con qué lago, río o mar sueñas?
opener-for-water-2 = ¿Dónde pisaste el mar por primera vez?
opener-tools-1 = ¿Qué herramienta tuya ha visto más mundo?
opener-tools-2 = ¿Quién te enseñó a usar tu primera herramienta?
opener-for-tools-1 = ¿Qué andas haciendo en casa?
opener-for-tools-2 = ¿Qué fue lo último que hiciste o arreglaste?
opener-rides-1 = ¿Qué viaje en coche no olvidarás nunca?
opener-rides-2 = ¿Adónde irías en coche solo por las vistas?
opener-for-rides-1 = ¿Adónde irías un día libre?
opener-for-rides-2 = ¿Qué escuchas en el coche?
opener-walking-1 = ¿Qué camino te sabes de memoria?
opener-walking-2 = ¿En qué te fijas cuando caminas despacio?
opener-for-walking-1 = ¿Adónde lleva tu paseo favorito?
opener-for-walking-2 = ¿Por qué vista caminarías un día entero?
opener-building-1 = ¿Qué fue lo primero que construiste?
opener-building-2 = ¿Quién te enseñó a usar las manos?
opener-for-building-1 = ¿Qué rincón de tu casa te gusta más?
opener-for-building-2 = ¿Qué construirías con todo el tiempo del mundo?
opener-business-1 = ¿Qué error te enseñó más?
opener-business-2 = ¿Qué te saca de la cama los lunes?
opener-for-business-1 = ¿Dónde empezó tu idea?
opener-for-business-2 = ¿Quién fue la primera persona que creyó en ti?
opener-street-1 = ¿A qué vecino o vecina le darías las gracias?
opener-street-2 = ¿Qué fue lo mejor que hizo tu calle?
opener-for-street-1 = ¿Qué cambiarías mañana en tu calle?
opener-for-street-2 = ¿Quién mantiene unida tu calle?
opener-school-1 = ¿De qué profe te acuerdas todavía?
opener-school-2 = ¿Cuándo entendiste de golpe algo difícil?
opener-for-school-1 = ¿Qué se te daba bien en el cole?
opener-for-school-2 = ¿Quién explica mejor de la gente que conoces?
opener-calm-1 = ¿Qué te calma cuando nada más puede?
opener-calm-2 = ¿Cómo empiezas las mañanas?
opener-for-calm-1 = ¿Cuándo tuviste una hora de verdadera calma?
opener-for-calm-2 = ¿Dónde sientes más calma?

## De qué tratan dos frases, tras «tenéis en mente»

subject-baking = el pan y los bizcochos
subject-bees = las abejas
subject-bikes = las bicis
subject-nature = la naturaleza
subject-reading = los libros
subject-care = los cuidados
subject-children = la crianza
subject-code = las webs y el código
subject-computers = los ordenadores
subject-cooking = la cocina
subject-dance = el baile
subject-pets = los animales
subject-drawing = el dibujo
subject-stage = el teatro y el cine
subject-games = los juegos
subject-garden = los huertos
subject-home = los pisos
subject-jobs = la búsqueda de trabajo
subject-language = los idiomas
subject-moving = las mudanzas
subject-music = la música
subject-new = conocer gente
subject-paperwork = los papeleos
subject-photos = la fotografía
subject-repair = los arreglos
subject-running = correr
subject-sewing = la costura y la lana
subject-speaking = hablar en público
subject-sport = el deporte
subject-water = el agua
subject-tools = las herramientas
subject-rides = los coches
subject-walking = los paseos
subject-building = las obras en casa
subject-business = los negocios
subject-street = el barrio
subject-school = el cole
subject-calm = el yoga y la calma

## Impresión

printer-printing = Tu tarjeta se está imprimiendo
printer-printing-strong = *Tu tarjeta se está imprimiendo.*
printer-done = Tu tarjeta está lista
printer-moment = La impresora se ha tomado un respiro. Hemos pedido al equipo que te traiga la tarjeta.
printer-ready = La impresora está lista
printer-slow = La impresora está ocupada
printer-setup = Tarjetas
printer-none = No imprimir tarjetas
page-printer-setup = Impresora para los sobres
page-printer-none = No imprimir sobres
page-printer-paper = no tiene papel
page-printer-lid = tiene la tapa abierta
page-printer-off = está apagada o sin conectar
printer-folder = Guardar las tarjetas en una carpeta
printer-folder-where = ¿Qué carpeta?
printer-labels-left = Etiquetas en la impresora
printer-labels-hint = Di cuántas hay al ponerlas. Cada acreditación resta una, y todas las puertas ven cuántas quedan.
printer-labels-counted =
    { $n ->
        [one] 1 etiqueta, contando desde ahora.
       *[other] { $n } etiquetas, contando desde ahora.
    }
printer-labels-not-counted = Ya no se cuentan las etiquetas.
printer-label = Etiqueta
printer-label-62 = Rollo de 62 mm
printer-label-89 = 89 × 41 mm
printer-label-a6 = Hoja A6

## Cuando algo no se puede guardar

saving-full = El disco está lleno, así que esto no se ha guardado. Libera espacio y toca otra vez.
saving-read-only = No se puede escribir en el disco, así que esto no se ha guardado. El equipo puede mirarlo.
saving-gone = El disco con tu casa no está, así que esto no se ha guardado. Conéctalo otra vez y toca de nuevo.
saving-spoilt = Otro programa ha cortado el archivo de la casa o ha escrito encima, así que esto no se ha guardado. Cierra Porchlight y ábrelo otra vez: dirá qué se puede hacer.
saving-other = Esto no se ha guardado: { $says }

## El archivo de la casa

house-trouble = La casa no se abre
house-not-ours-file = { $file } no es una casa de Porchlight. Elige otro archivo, o un nombre que esté libre.
house-read-only = No se puede escribir en { $file }, así que nadie podría entrar. Permite escribir ahí, o copia la casa a otro sitio, y prueba otra vez.
house-disk-full = El disco está lleno. Haz sitio y prueba otra vez.
house-unreachable = { $file } no se puede abrir ({ $says }). Comprueba que su carpeta está ahí y el disco en su sitio, y prueba otra vez.
house-unreadable = La casa no se puede leer: { $says }
house-damaged = El archivo de esta casa está dañado.
house-damaged-says = Lo que vimos: { $says }
house-damaged-backup = Hay una copia del { $day } a las { $time }. Al abrirla, el archivo de la casa se aparta tal como está; no se borra nada.
house-damaged-no-backup = No hay ninguna copia a su lado.
house-missing = { $file } falta o está vacío, aunque había una casa. Devuélvelo a su sitio, o abre una copia.
house-empty = { $file } está vacío o cortado, así que ahí no se empieza ninguna casa. Devuelve a su sitio la casa que había, o borra el archivo para empezar otra. Luego prueba otra vez.
house-beyond-nothing = La copia tiene todo lo que hay en el archivo de la casa.
house-beyond-unknown = No se puede contar lo que el archivo de la casa tiene de más.
house-beyond = El archivo de la casa tiene { $entries } entradas más que la copia, { $check-ins } de ellas llegadas, del { $from-day } a las { $from } al { $to-day } a las { $to }.
house-beyond-least = El archivo de la casa tiene al menos { $entries } entradas más que la copia, { $check-ins } de ellas llegadas, del { $from-day } a las { $from } al { $to-day } a las { $to }.
house-open-backup = Abrir la copia
house-newer = Esta casa la escribió un Porchlight más nuevo. Instálalo para abrirla. No hemos tocado el archivo.
house-altered = Otro programa ha cambiado { $file }: contiene { $found }. Restaura una copia, o pide otro archivo a quien te lo dio.
house-busy = Porchlight ya está abierto con esta casa. Ve a esa ventana, o ciérrala primero.
meaning-reading = Leyendo lo que ha dicho la gente: faltan { $lines } frases, { $minutes ->
    [one] un minuto más
   *[other] unos { $minutes } minutos más
}. Las presentaciones ya usan lo leído.
meaning-words-only = Las frases se comparan solo por sus palabras: { $why }
toast-backup-failed = La última copia no se pudo hacer: { $says }
toast-started-again = La pantalla tuvo que empezar de nuevo a las { $time }. No se ha perdido nada de lo respondido.
house-backup-none = Aún no hay copias
house-copies-elsewhere =
    { $n ->
        [one] Una copia hecha en otro sitio puede guardar aún palabras de alguien a quien se ha olvidado. Bórrala, o hazla de nuevo:
       *[other] { $n } copias hechas en otros sitios pueden guardar aún palabras de alguien a quien se ha olvidado. Bórralas, o hazlas de nuevo:
    }
house-mended =
    { $n ->
        [one] Una entrada dañada se recuperó de una copia.
       *[other] { $n } entradas dañadas se recuperaron de las copias.
    }
house-ahead =
    { $n ->
        [one] Una entrada de otra puerta va muy por delante de las demás y está apartada. Para ver cuál, ejecuta: porchlight doctor
       *[other] { $n } entradas de otras puertas van muy por delante de las demás y están apartadas. Para ver cuáles, ejecuta: porchlight doctor
    }
house-lost =
    { $n ->
        [one] El disco dañó una entrada que no está en ninguna copia. Para ver cuál, ejecuta: porchlight doctor
       *[other] El disco dañó { $n } entradas que no están en ninguna copia. Para ver cuáles, ejecuta: porchlight doctor
    }

## Sin ventana

window-title = Porchlight, { $gathering }

## Ajustes

settings-door-name = Nombre de esta puerta
settings-door-name-hint = Como la llame la gente: Puerta A, Puerta del jardín.
settings-door-default = Puerta A
settings-gathering = Encuentro
settings-look = Aspecto
look-hint = Así se ve el escritorio en esta puerta desde ahora. Lo que ve la sala y con lo que empiezan los invitados no cambia.
look-percent = { $n } %
settings-theme-light = Claro
settings-theme-contrast = Contraste alto
settings-movement-less = Menos movimiento
settings-shortcuts = Atajos de una letra
settings-code = Código del equipo
settings-code-new = El código nuevo
settings-code-change = Cambiar el código del equipo
settings-code-changed = El código del equipo ha cambiado.

## Quienes vienen con una misma reserva

party-guest-of = Con { $name }
party-guest = Invitado
party-name-long = Son muchas letras. Más corto, por favor.

party-title =
    { $n ->
        [one] Tú y una persona más en esta reserva
       *[other] Tú y { $n } más en esta reserva
    }
party-booked = La reserva es de { $name }. Los nombres son para las acreditaciones; en blanco está bien.
party-hint = Los nombres son para las acreditaciones; en blanco está bien.
party-ticket = Entrada { $n } de { $of }
party-you = Eres tú
party-thats-me = Soy yo
party-child = Es menor
party-comes-later = Viene luego
party-in-since = Dentro desde las { $time }
party-field = Nombre para la entrada { $n }
party-their-name = Su nombre, si quieres
party-your-name = Tu nombre, si quieres
party-badge-each = Una acreditación cada quien
party-nobody-chooses = Nadie decide por otra persona. En blanco, no sale en la pantalla grande ni comparte nada.
party-each-can = Cada quien puede enseñar luego su acreditación y elegir.
party-child-hint = Un menor recibe acreditación y nunca se presenta ni se muestra.
party-just-me = Solo yo
party-all = Entramos todos
party-later-named = La entrada de { $name } vale para más tarde
party-later-one = Una entrada vale para más tarde
party-later = { $n } entradas valen para más tarde
party-all-in = Ya estáis dentro.
party-some-in = Algunos ya estáis dentro.
party-tray = Recoged vuestras acreditaciones de la bandeja.
party-own-choices = Nadie ha elegido por ti: no sales en la pantalla grande ni compartes nada. Puedes decir otra cosa.
party-choose = Elegir por mi cuenta
party-done = Listo, gracias
party-left-cancelled = { $name }: esa entrada no vale para hoy. El equipo puede ayudar.
party-left-full = { $name }: ahora no queda ningún sitio. El equipo puede ayudar.
party-left-out = { $name } aún no está dentro. El equipo puede ayudar.
k2-already-party = Ha llegado alguien más de mi reserva
k2-already-party-hint = Dale entrada también.
k3-my-choices = Esto es lo que elijo

## No queda sitio

full-title = Ahora no queda sitio
full-title-named = Ahora no queda sitio, { $name }
full-hint = Todos los sitios están ocupados. Puedes esperar: cuando alguien se vaya, el siguiente sitio es de quien llegó antes.
full-ahead =
    { $n ->
        [0] Nadie espera antes que tú.
        [one] Una persona espera antes que tú.
       *[other] { $n } personas esperan antes que tú.
    }
full-name = ¿Cómo te llamamos?
full-wait = Apuntarme en la lista de espera
full-waits = Estás en la lista de espera, { $name }
full-waits-hint = Quédate cerca. Enseña tu código o escribe tu nombre aquí y te diremos si hay sitio.
full-since = Esperas desde las { $time }
full-offered = Hay un sitio para ti, { $name }
full-offered-hint = Gracias por esperar.
full-come-in = Entrar
full-not-waiting = No voy a esperar
full-done = Espero, gracias

## Sitios, y quién espera uno

places-title = Sitios
places-none = Nadie cuenta los sitios. Hay para todos.
places-stand = { $inside } dentro, { $kept } de la lista por llegar, { $free } libres.
places-over = Sobran { $n }.
places-number = Cuántos hay; vacío si no se cuentan
places-number-odd = Un número, por favor: 80, por ejemplo.
places-set = Poner
places-counted = { $n } sitios.
places-not-counted = Ya no se cuentan los sitios.
places-waiting =
    { $n ->
        [one] Espera una persona
       *[other] Esperan { $n } personas
    }
places-let-in = Dejar pasar a { $name }
places-off = Quitar a { $name }
places-off-done = { $name } ya no espera.
places-next = Hay un sitio libre. Le toca a { $name }
arrival-told = Ha llegado { $name }.
arrival-seen = Gracias
person-note = Para el equipo
person-note-hint = Los invitados no lo ven, ni sale en la pantalla.
person-note-save = Guardar
person-note-saved = Guardado para el equipo.
person-tell = Avísame cuando llegue

## Cuando no se puede

refused-cancelled = La entrada de { $name } está cancelada. El equipo puede darle entrada en su lista.
refused-not-in = { $name } no está dentro.
refused-unknown-guest = Ya no encontramos a esa persona.
refused-forgotten = Esa persona pidió que la olvidáramos.
refused-no-gathering = Primero abre un encuentro.
refused-too-many-lines = Con tres líneas por lado basta.
refused-too-many-keys = Un encuentro admite las entradas de { $n } claves como mucho. Retira una antes.
refused-line-too-long = Unas palabras menos, por favor
refused-name-too-long = Ese nombre es demasiado largo. Uno más corto, por favor.
refused-line-empty = Esa línea está vacía.
refused-support = Eso no sale en la pantalla grande.
refused-not-read-yet = Aún estamos leyendo esa línea. Prueba de nuevo en un momento.
refused-apart = A estas dos personas las mantenemos separadas.
refused-known = Estas dos personas ya se conocen.
refused-no-place =
    { $n ->
        [0] No queda ningún sitio. El equipo puede dejar pasar, o apuntar en la lista de espera.
        [one] No queda ningún sitio, y una persona espera antes. El equipo puede dejar pasar.
       *[other] No queda ningún sitio, y { $n } esperan antes. El equipo puede dejar pasar.
    }
refused-child = { $name } es menor: nunca se presenta ni se muestra.
refused-left-alone = { $name } ha pedido que esta noche se le deje a su aire.
refused-not-aloud = { $name } no aceptó oírlo en voz alta, o se ha ido. Toma otra petición.
refused-ring-is-on = Hay otra Ronda en marcha. Termínala primero.
refused-table-full = Esa mesa está llena. Puede que haya sitio en otra.
refused-too-many-tables = Ya hay doce mesas. Cierra una primero.
refused-too-few-aloud =
    { $n ->
        [one] Una persona más que quiera oír la suya en voz alta, y empezamos.
       *[other] { $n } personas más que quieran oír la suya en voz alta, y empezamos.
    }
refused-full = { $name } ya tiene a tres personas por conocer.
refused-too-few-in =
    { $n ->
        [3] Hacen falta tres personas.
        [6] Hacen falta seis personas.
       *[other] Hacen falta { $n } personas.
    }
refused-round-is-on = Hay otra ronda en marcha.
refused-same-person = Es la misma persona dos veces.
refused-other = No ha salido bien: { $says }

## Fechas y horas

date-weekday =
    { $weekday ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábado
       *[7] domingo
    }
date-long =
    { $weekday ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábado
       *[7] domingo
    } { $day } de { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
date-short =
    { $weekday ->
        [1] lun
        [2] mar
        [3] mié
        [4] jue
        [5] vie
        [6] sáb
       *[7] dom
    } { $day } { $month ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sep
        [10] oct
        [11] nov
       *[12] dic
    }
# Where the weekday is clear.
date-brief =
    { $day } { $month ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sep
        [10] oct
        [11] nov
       *[12] dic
    }
date-with-year = { $date } de { $year }
date-span = { $starts }–{ $ends }

### Lo que ha leído un lector, para el equipo.

scan-unknown = No conocemos ese código.
scan-lost =
    { $n ->
        [one] No conocemos ese código, pero el disco dañó una anotación que puede ser esta entrada. Deja pasar a la persona por su nombre y vuelve a traer la lista.
       *[other] No conocemos ese código, pero el disco dañó { $n } anotaciones, y una puede ser esta entrada. Deja pasar a la persona por su nombre y vuelve a traer la lista.
    }
scan-invitation = Es una invitación para una puerta. Una nueva la escanea al empezar; una que vuelve a unirse, en Puertas.
scan-too-long = Ese código es demasiado largo para una entrada.
scan-already-in = { $name } está dentro desde las { $time }, { $door }.
scan-cancelled = La entrada de { $name } se canceló.
scan-cancelled-nobody = Esa entrada se canceló.
scan-let-in = Dejar pasar
scan-elsewhere = Esa entrada de { $name } es para { $gathering }, { $day }.
scan-elsewhere-signed = Esa entrada es para { $gathering }, { $day }.
scan-signed = Entrada válida, en ninguna lista. En la bienvenida dice su nombre.
# Somebody who was let in by a signed ticket and said no name.
scan-signed-guest = Invitado { $code }
scan-unknown-key = Esa entrada está firmada con una clave que esta casa no conoce. Busca a la persona por su nombre.
scan-blocked = Esa entrada está bloqueada.
scan-product = Esa entrada es de un producto que este encuentro no admite.
scan-date = Esa entrada es para otra fecha de la serie.
scan-not-yet = Esa entrada vale desde las { $time }, { $day }.
scan-over = Esa entrada valía hasta las { $time }, { $day }.
tickets-title = Entradas firmadas
tickets-hint = Valen sin lista. Pega la clave pública que tu sistema de entradas da a sus lectores.
tickets-key = Clave pública
tickets-add = Añadir
tickets-added =
    { $n ->
        [one] La clave está. Sus entradas abren este encuentro desde ahora.
       *[other] Hay { $n } claves nuevas. Sus entradas abren este encuentro desde ahora.
    }
tickets-known = Esa clave ya está.
tickets-no-key = Ahí no hay ninguna clave pública. Copia entero lo que tu sistema de entradas da a sus lectores.
tickets-secret-key = Esa es la clave secreta, la que hace entradas. Guárdala y pega la pública.
tickets-key-named = Clave que acaba en { $end }
tickets-products =
    { $n ->
        [one] Solo el producto { $products }
       *[other] Solo los productos { $products }
    }
tickets-date = Solo la fecha { $date }
tickets-any = Toda entrada que firmó
tickets-withdraw = Retirar
tickets-withdraw-this = Retirar la clave que acaba en { $end }
tickets-withdrawn = Las entradas de esa clave ya no abren nada.
tickets-code = El código de una entrada
tickets-block = Bloquear
tickets-unblock = Desbloquear
tickets-blocked = Ese código ya no abre nada.
tickets-unblocked = Ese código vale otra vez.
tickets-blocked-count =
    { $n ->
        [one] Hay un código bloqueado.
       *[other] Hay { $n } códigos bloqueados.
    }
scanner-title = Lector de códigos
scanner-hint = Escanea esto una vez. Vemos como qué teclado escribe tu lector, y así lo leemos desde entonces.
scanner-code = El código para escanear
camera-title = Cámara
camera-off = Apagada
camera-hint = Lee códigos QR en la bienvenida, mientras hay alguien delante. No se guarda ninguna imagen.
camera-none = No hay conectada ninguna cámara que sepamos leer.
camera-waiting = Buscando la cámara
camera-away = La cámara no está. La volvemos a buscar sin que hagas nada.
camera-still = Hay menos movimiento, así que en la bienvenida la cámara está apagada.
camera-picture = Lo que ve la cámara
camera-read = Ha leído { $code }
camera-hold = Acerca tu código a la cámara. No guarda ninguna imagen.
scanner-types-like =
    { $keyboard ->
        [us] Tu lector escribe como un teclado de EE. UU. Lo hemos aprendido.
        [german] Tu lector escribe como un teclado alemán. Lo hemos aprendido.
        [french] Tu lector escribe como un teclado francés. Lo hemos aprendido.
        [spanish] Tu lector escribe como un teclado español o italiano. Lo hemos aprendido.
        [portuguese] Tu lector escribe como un teclado portugués. Lo hemos aprendido.
        [nordic] Tu lector escribe como un teclado nórdico. Lo hemos aprendido.
       *[other] Tu lector escribe como el teclado de este ordenador. Todo está bien.
    }

## O4 Ajustes

o4-title = Ajustes
o4-hint = Para esta puerta y esta casa. Los cambios valen enseguida.
o4-all-saved = Todo guardado
o4-change = Cambiar
o4-change-badges = Cambiar cómo se imprimen las tarjetas
o4-door = Esta puerta
o4-opens = Qué se abre aquí
o4-opens-welcome = Abre: la bienvenida
o4-opens-kiosk = Abre: quiosco de invitados
o4-opens-desk = Abre: el escritorio
o4-opens-board = Abre: solo la pantalla grande
o4-opens-board-hint = Desde el próximo inicio aquí solo se ve la pantalla grande. «{ $command }» vuelve a abrir el escritorio.
o4-printer = Impresora de tarjetas
o4-printer-ready = Lista
o4-printer-busy = Imprimiendo
o4-printer-paper = Sin etiquetas
o4-printer-lid = Tapa abierta
o4-printer-off = Apagada
o4-label = Etiqueta: { $label }.
o4-pages = Los sobres, en { $printer }.
o4-scanner = Lector y cámara
o4-works = Funciona
o4-untried = Sin probar
o4-untried-hint = Lee un código y lo aprendemos.
o4-types-like =
    { $keyboard ->
        [us] Escribe como un teclado de EE. UU.
        [german] Escribe como un teclado alemán.
        [french] Escribe como un teclado francés.
        [spanish] Escribe como teclado español o italiano.
        [portuguese] Escribe como un teclado portugués.
        [nordic] Escribe como un teclado nórdico.
       *[other] Escribe como este ordenador.
    }
o4-camera-on = Encendida
o4-camera-away = No está
o4-test-scan = Probar lector
o4-choose-camera = Elegir cámara
o4-backups = Copias
o4-backup-today = Hoy, { $time }
o4-backup-day = { $day }: { $time }
o4-backup-looking = Buscando la última
o4-backup-checked = Comprobada al abrirla. { $n } MB.
o4-throw-away = Esta casa desaparece al cerrar la ventana; por eso no tiene copias.
o4-code-hint = Un código abre lista y escritorio. Nunca se muestra, solo se cambia.
o4-window = Esta ventana
o4-locks = Se bloquea a los
o4-minutes = { $n } minutos
o4-back-up = Copiar ahora
o4-backing-up = Copiando
o4-backed-up = Copia hecha.
o4-restore = Restaurar…
o4-restore-title = Volver a una copia
o4-restore-which = ¿Qué copia?
o4-restore-one = { $when } ({ $n } MB)
o4-restore-reading = Leyéndola
o4-restore-lost = Esta copia no se puede leer hasta el final. Elige otra.
o4-restore-empty = Todavía no contiene nada.
o4-restore-holds = Anotaciones que contiene: { $entries }, del { $from-day } a las { $from } al { $to-day } a las { $to }.
o4-restore-keeps = No se pierde nada: la casa tal como está ahora queda guardada al lado. Quien fue olvidado sigue olvidado.
o4-restore-do = Volver a esta copia
o4-forgets = Lo que la casa olvida
o4-days-after = Días después
o4-days-less = menos
o4-days-more = más
o4-days-set =
    { $n ->
        [one] Los invitados se olvidan un día después, salvo que pidan lo contrario.
       *[other] Los invitados se olvidan { $n } días después, salvo que pidan lo contrario.
    }
o4-due-nobody = Pronto no se olvidará a nadie.
o4-due-soon =
    { $n ->
        [one] Se olvidará a *{ $n } persona* en menos de un día.
       *[other] Se olvidará a *{ $n } personas* en menos de un día.
    }
o4-due =
    { $n ->
        [one] Se olvidará a *{ $n } persona* el { $day }.
       *[other] Se olvidará a *{ $n } personas* el { $day }.
    }
o4-asked =
    { $n ->
        [0] Nadie pidió que se le recordara. Los números quedan.
        [one] { $n } persona pidió que se la recordara. Los números quedan.
       *[other] { $n } personas pidieron que se las recordara. Los números quedan.
    }
o4-examples = Ejemplos en «dar y pedir»
o4-examples-change = Cambiar los ejemplos
o4-examples-offer = Ofrecer **{ $list }**
o4-examples-need = Pedir **{ $list }**
o4-examples-hint = Mejor cortos. Valen también para el próximo.
o4-examples-offers = Puedo ofrecer…
o4-examples-needs = Me vendría bien…
o4-examples-add-offer = Añadir una oferta
o4-examples-add-need = Añadir una petición
o4-examples-ours-offer = Volver a nuestras ofertas
o4-examples-ours-need = Volver a nuestras peticiones
o4-examples-one = Un ejemplo
o4-asks = Preguntas en la puerta
o4-asks-open = Preguntas
o4-asks-photos = Fotos
o4-asks-photos-hint = «¿Fotos tuyas?» Sí, preguntadme o no. La tarjeta lo dice con una cámara; en blanco quiere decir que no.
o4-asks-welcomers = Quien recibe
o4-asks-welcomers-hint = «¿Recibes esta noche a alguien nuevo?» Para quien ya estuvo aquí. Quien es nuevo y quiere que le presenten conoce primero a esa persona.
o4-examples-up = Subir “{ $line }”
o4-examples-away = Quitar el ejemplo “{ $line }”
o4-kiosk = **Quiosco**: se sale solo con el código
o4-open-kiosk = Abrir quiosco
o4-end = Cerrar la velada
o4-end-hint =
    { $n ->
        [0] Ya no queda nadie. Se cierran las puertas y la pantalla da las buenas noches.
        [one] Queda una persona y se la da por ida. Se cierran las puertas y la pantalla da las buenas noches.
       *[other] Quedan { $n } personas y se las da por idas. Se cierran las puertas y la pantalla da las buenas noches.
    }
o4-end-now = Cerrarla ahora
o4-leavers = Se van cuando dijeron
o4-leavers-hint = A quien dijo cuándo se tiene que ir se le puede dar por ido a esa hora, salvo que vuelva a entrar.
o4-ended = La velada terminó a las { $time }.
o4-open-again = Volver a abrir las puertas
o4-opened-again = Las puertas están abiertas otra vez.
toast-evening-ended =
    { $n ->
        [0] Buenas noches. Las puertas están cerradas.
        [one] Buenas noches. Se da por ida a una persona.
       *[other] Buenas noches. Se da por idas a { $n } personas.
    }
refused-evening-over = La velada ha terminado. Deja entrar a { $name } en la lista del equipo si se queda.
k1-over = La velada ha terminado. Gracias por venir.
h1-night = Buenas noches
h1-night-thanks =
    Gracias por venir
    y por preguntar.
h1-night-came = vinieron
h1-night-introductions = presentaciones
h1-night-promises = promesas
h1-night-again = Nos vemos otra vez el
h1-night-when = { $day } a las { $time }
h1-night-soon = Pronto la encenderemos otra vez.
h1-night-page = Tu página está en la puerta.
o4-languages = Idiomas de la bienvenida
o4-languages-hint = El primero saluda; los demás están a un toque.
o4-languages-one = Este saluda y no se ofrece ningún otro.
o4-test-badge = Imprimir prueba
o4-test-name = Tarjeta de prueba
o4-came-out = ¿Salió entera?
o4-came-out-hint = La tarjeta lleva una línea alrededor. Está enviada; mira lo que salió.
o4-cut-off = Cortada
o4-nothing-came = No salió nada
o4-tested-whole = La última prueba salió entera, { $when }.
o4-tested-cut = La última prueba salió cortada, { $when }. Elige la etiqueta que tiene la impresora.
o4-tested-nothing = La última prueba no salió, { $when }. Mira el cable, la tapa y las etiquetas.

## K6 De vuelta a casa, y lo que se lleva

# En un móvil o en un papel, sobre listas de líneas.
home-you-promised = Has prometido
home-you-met = Has conocido a
home-to-meet = Personas por conocer
home-next = Próxima velada: *{ $day }*
k6-band-met = Con quién has estado
k6-band-promised = Qué has prometido
k6-met-title = ¿A quién has conocido hoy?
k6-met-hint = Toca a quienes hayas conocido. Cuenta cuando lo decís las dos partes.
k6-table = En tu mesa: { $names }
k6-circle =
    Círculo de { $n ->
        [3] tres
        [4] cuatro
       *[5] cinco
    }: { $names }
k6-at = A las { $time }
k6-scanned = Os escaneasteis
k6-else-title = ¿Alguien más?
k6-else = Acerca su credencial al lector, con esa persona a tu lado.
k6-else-hint = Aquí no se puede buscar a nadie por su nombre.
k6-nobody-hint = ¿No has conocido a nadie? No es culpa tuya. La próxima vez pregúntanos primero y te presentamos en la puerta.
k6-nobody-listed = Hoy no te han presentado a nadie.
k6-not-here = Esa credencial no es de nadie a quien hayas podido conocer hoy.
k6-people =
    { $n ->
        [one] 1 persona
       *[other] { $n } personas
    }
k6-skip = Saltar, buenas noches
k6-next = Siguiente
k6-not-saved = No hemos podido guardarlo. Toca otra vez.
k6-promise-title = ¿Has prometido algo?
k6-promise-hint = Lo pequeño y pronto es lo más fácil de cumplir. Deja en blanco lo que no encaje.
k6-promise-them =
    { $them ->
        [she] ¿Le has prometido algo a ella?
        [he] ¿Le has prometido algo a él?
       *[none] ¿Le has prometido algo a { $name }?
    }
k6-promise-words = Con tus palabras
# Para quien escucha la pantalla, sobre las tres que siguen.
k6-when = ¿Para cuándo?
k6-this-week = Esta semana
k6-by-day = Antes del { $day }
k6-no-day = Sin fecha
k6-swap-yes =
    { $them ->
        [she] Sí, si ella también quiere
        [he] Sí, si él también quiere
       *[none] Sí, si { $name } también quiere
    }
k6-glad = ¿Te alegras?
k6-glad-private = Esto no lo ve nadie.
k6-glad-no = La verdad es que no
k6-promise-stands = Una promesa queda en tu página y en la suya, como la has dicho tú.
k6-next-one = Siguiente persona
k6-next-two = Dos personas más
k6-night = Buenas noches
k6-night-title = Buenas noches, { $name }
# $p es cuántas promesas.
k6-night-met =
    { $p ->
        [0] Has conocido a { $names }.
        [1] Has conocido a { $names } y has prometido una cosa.
       *[other] Has conocido a { $names } y has prometido { $p } cosas.
    }
k6-night-met-many =
    { $p ->
        [0] Has conocido a { $n } personas.
        [1] Has conocido a { $n } personas y has prometido una cosa.
       *[other] Has conocido a { $n } personas y has prometido { $p } cosas.
    }
k6-light = La luz sigue encendida para ti.
k6-thanks = Gracias por venir.
k6-code = Léelo con tu móvil
k6-take = Llévatelo
k6-take-hint =
    { $p ->
        [0] Tu gente y dónde os conocisteis. El código contiene las palabras mismas. No se envía nada a ninguna parte.
        [1] Tu gente, dónde os conocisteis y tu promesa. El código contiene las palabras mismas. No se envía nada a ninguna parte.
       *[other] Tu gente, dónde os conocisteis y tus promesas. El código contiene las palabras mismas. No se envía nada a ninguna parte.
    }
k6-print = Imprimirlo en un papel
k6-staying = Al final me quedo
# Una de dos respuestas, o ninguna: ninguna es un no. $n son los días hasta que se olvida a alguien.
k6-remember = ¿Quieres que te recordemos?
k6-remember-yes = Sí, por favor
k6-remember-no = No, gracias
k6-remember-hint =
    { $n ->
        [one] Con un sí, tu nombre y tus líneas se quedan. Si no, te olvidamos en un día.
       *[other] Con un sí, tu nombre y tus líneas se quedan. Si no, te olvidamos en { $n } días.
    }
k6-forgets = Esta pantalla te olvida en { $n } s.
slip-printing = Tu papel se está imprimiendo. Recógelo en la bandeja de aquí abajo.
slip-done = Tu papel está impreso. Recógelo en la bandeja de aquí abajo.
slip-trouble = La impresora necesita un momento. Tu móvil puede leer el código.
# Cómo se llama su imagen guardada.
slip-name = Papel de { $name }
k5-take-hint = Tu gente y dónde encontrarla. El código contiene las palabras mismas. No se envía nada a ninguna parte.
k5-promise = Le prometiste a { $name }: “{ $promise }”. ¿Lo has hecho?
k5-again = Ya conociste a { $name }. ¿Os veis otra vez? Solo se cuenta si los dos decís que sí.
k5-glad = ¿Te alegra haber conocido a { $name }? Nadie lo verá nunca.
k5-glad-last = La última vez conociste a { $name }. ¿Te alegra? Nadie lo verá nunca.
k5-glad-skip = Saltar
k5-again-yes = Con gusto
k5-again-no = Esta vez no
k5-again-gladly = Te gustaría ver otra vez a { $name }. Si a los dos os apetece, esta pantalla os lo dice.
k5-ring = { $name } pidió a la sala “{ $line }”.
k5-ring-pass = Esta no
k5-ring-another = Otra
k5-ring-find = Gracias. Busca a { $name }.
k5-ring-find-at = Gracias. Busca a { $name } { $place }.
k5-promise-not-yet = Todavía no
k5-promise-let-go = Dejarlo estar

## El informe: cómo fue la velada, en pantalla y en archivos. $n es un número, “unas pocas” o “todas menos unas pocas”.

report-all-but = todas menos unas pocas
report-untold = no se dice
report-nothing = ninguna
report-of = { $n } de { $of }
report-left-out = Falta un número: junto a los otros señalaría a una o dos personas.
report-came-title = Quién vino
report-came = Personas que vinieron: *{ $n }*. La infancia no se cuenta.
report-came-first = Por primera vez: { $n }.
report-came-again = Habían estado antes: { $n }.
report-small = Tan pocas que más números señalarían a alguien.
report-asked = { $n } dijeron qué necesitan.
report-soon = { $n } de las { $of } personas presentadas lo fueron en los diez primeros minutos.
report-again-of = De quienes ya habían venido: *{ $n } de { $of }.*
report-suggested = Propuestas
report-helped = Peticiones cuya persona conoció a alguien que podía ayudar: *{ $n }*.
report-left-alone = { $n } de ellas pidieron que se las dejara a su aire.
report-first-of = *{ $n } de { $of }.*
report-waited-first =
    { $n ->
        [0] A la mitad se la presentó en menos de un minuto.
        [one] A la mitad se la presentó en { $n } minuto o menos.
       *[other] A la mitad se la presentó en { $n } minutos o menos.
    }
report-waited-all =
    { $n ->
        [0] De todas las personas presentadas, la mitad esperó menos de un minuto.
        [one] De todas las personas presentadas, la mitad esperó { $n } minuto como mucho.
       *[other] De todas las personas presentadas, la mitad esperó { $n } minutos como mucho.
    }
# Sigue a una de las dos anteriores.
report-waited-most =
    { $n ->
        [0] Diecinueve de cada veinte, menos de un minuto.
        [one] Diecinueve de cada veinte, { $n } minuto como mucho.
       *[other] Diecinueve de cada veinte, { $n } minutos como mucho.
    }
report-introductions-title = Presentaciones, y qué fue de ellas
report-introductions-none = No se presentó a nadie.
report-made = Hechas
report-met = Llegaron a encuentro
report-said = Ambas partes dijeron si se alegran
report-glad = Ambas se alegran
report-glad-private = Quién dijo qué no se muestra a nadie.
report-glad-later = Si la gente se alegra del encuentro se dice cuando la velada ha terminado.
report-taken-up = Ofrecimientos que respondieron a una necesidad: *{ $n }*.
report-too-few-to-compare = También hubo mesas por sorteo: las respuestas son muy pocas para compararlas sin señalar a nadie.
report-by-meaning = En las mesas formadas por lo que se dijo, *{ $n } de { $of }* encuentros alegraron a los dos.
report-by-chance = En las mesas sorteadas, *{ $n } de { $of }* encuentros alegraron a los dos.
report-sure = Con tantas respuestas, lo cierto puede estar entre el { $least } y el { $most } %.
report-mixed-title = Cuánto se mezcló la sala
report-reachable = Solo por presentaciones, una noticia habría podido correr entre *{ $n } de { $of }* personas.
report-new-with-old = { $n } de { $of } presentaciones unieron a alguien que venía por primera vez con alguien que ya había estado.
report-unmet = Necesitada y sin oferta
report-people-counted = Cuántas personas ofrecieron algo de ello, necesitaron algo, y necesitaron lo que nadie aquí ofrece.
report-in-confidence = Personas que necesitaban algo que dijeron en confianza: *{ $n }*.
report-in-confidence-unmet = De ellas, a cuántas nadie ofrece lo que necesitan: { $n }.
report-promises = Hechas esta noche: *{ $n }*.
report-promises-kept = Cumplidas desde entonces: { $n }.
report-kept-since = Promesas de veladas anteriores cumplidas desde la última vez: *{ $n }*.
report-alone-title = Se fueron sin presentación
report-alone-came = Las barras dicen cuándo vinieron. Los cuartos de hora con una o dos personas van juntos.
report-habits-title = Quién faltaba entre los corruptores
report-habit = «{ $habit }», nombrada por la gente: *{ $n }*.
report-beside-title = Junto a las últimas veladas
report-this = Esta
report-people = Personas
report-introductions = Presentaciones
report-meetings = Encuentros
report-evening = Velada
report-first-introduced = Primera vez, con presentación
report-half-waited = La mitad esperó como mucho
report-both-glad = Ambas se alegran
report-promises-kept-column = Promesas cumplidas
report-minutes = { $n } min

## H1, la Ronda: una petición cada vez

h1-ring = La Ronda
h1-ring-lead = Todos piden algo. Lo pequeño vale.
h1-ring-could-use = A *{ $name }* le vendría bien
h1-ring-somebody = Alguien
h1-ring-next = Después: { $name }
# Quien pide no tiene texto: lo dice de viva voz.
h1-ring-themselves = Lo cuenta de viva voz.
# Quien pedía se ha ido, o lo ha retirado.
h1-ring-away = Ya llega la siguiente petición.
h1-ring-who = ¿Quién puede ayudar? ¿Quién conoce a alguien?
h1-ring-thanks = Gracias. Buscaos después.
h1-ring-thanks-at = Gracias. Buscaos { $place }.
h1-ring-paused = En pausa
h1-ring-first = ¿Quién empieza?
h1-ring-nobody = Nadie todavía. Si se os ocurre alguien, avisad a un anfitrión.
# Tras una cifra grande.
h1-ring-helpers =
    { $n ->
        [one] persona puede ayudar a *{ $name }*
       *[other] personas pueden ayudar a *{ $name }*
    }
h1-ring-helpers-unnamed =
    { $n ->
        [one] persona puede ayudar
       *[other] personas pueden ayudar
    }
h1-ring-foot = Levantad la mano, o acercad la tarjeta a cualquier puerta.
h1-ring-of = { $n } de { $all }

## La Ronda en el quiosco

ring-say-it = ¿Decirlo en la Ronda?
ring-can-you = ¿Puedes ayudar a { $name }?
ring-can-you-somebody = ¿Puedes ayudar a alguien?
ring-can = Yo puedo
ring-can-hint = Os presentamos
ring-knows = Conozco a alguien
ring-knows-hint = Le dices a quién preguntar
ring-looking = Solo miro
ring-looking-hint = Pasar a tus opciones
ring-find = Gracias. Busca a { $name } cuando acabe la Ronda.
ring-find-at = Gracias. Busca a { $name } { $place } cuando acabe la Ronda.
ring-choices = Mis opciones

## H2, la Ronda: los mandos de quien la lleva

h2-programme-ring = La Ronda, { $time }
ring-open = Abrir la Ronda
ring-back = Volver a la sala
ring-agreed =
    { $n ->
        [one] 1 quiere que se lea
       *[other] { $n } quieren que se lea
    }
ring-agreed-and =
    { $n ->
        [one] { $read }, 1 lo dice de viva voz
       *[other] { $read }, { $n } lo dicen de viva voz
    }
ring-lasts =
    { $n ->
        [one] 1 petición, unos { $min } minutos, hasta las { $time }
       *[other] { $n } peticiones, unos { $min } minutos, hasta las { $time }
    }
ring-lasts-still =
    { $n ->
        [0] La última, hasta las { $time }
        [one] 1 petición más, unos { $min } minutos, hasta las { $time }
       *[other] { $n } peticiones más, unos { $min } minutos, hasta las { $time }
    }
ring-long = Es mucho rato para estar sentados y escuchar. Con menos minutos para cada una dura menos; con «Listas de mesa», una vez empezada, cada mesa la hace por su cuenta.
ring-answers =
    { $n ->
        [0] Sin respuestas aún
        [one] 1 respuesta
       *[other] { $n } respuestas
    }
ring-minutes = Minutos para cada una
ring-order-hint = Primero lo que nadie de aquí ofrece, luego quien más espera.
ring-start = Empezar la Ronda
ring-voices = Alguien lo dice de viva voz
ring-voices-hint = Quien no tiene nada en la pantalla grande también puede pedir, si quiere.
ring-voice-off = Al final { $name } no
ring-could-use = A { $name } le vendría bien
ring-of-time = de { $time }
ring-leads-in = Empieza ya
ring-first-need = Primera petición
ring-next-need = Siguiente petición
ring-last-need = Acabar tras esta
ring-back-need = Atrás
ring-minute-more = Un minuto más
ring-pause = Pausa
ring-resume = Seguir
ring-skip = Saltar
ring-stopped = La Ronda se paró en { $name }. ¿Seguimos?
ring-go-on = Seguir adelante
ring-who = ¿Quién levantó la mano?
ring-who-hint = Dos letras de un nombre
ring-can-help =
    { $n ->
        [0] Nadie aún para { $name }
        [one] 1 puede ayudar a { $name }
       *[other] { $n } pueden ayudar a { $name }
    }
ring-can-help-somebody =
    { $n ->
        [0] Nadie aún
        [one] 1 puede ayudar
       *[other] { $n } pueden ayudar
    }
ring-each-answer = Cada respuesta es una presentación, y queda en las dos páginas.
ring-no-name = sin nombre en pantalla
ring-row = { $n }: { $name }, { $line }
ring-row-hint = Alt con arriba o abajo lo mueve
ring-end = Acabar la Ronda
ring-end-question =
    { $n ->
        [0] ¿Acabamos aquí?
        [one] ¿Acabamos aquí? 1 petición irá primero la próxima vez.
       *[other] ¿Acabamos aquí? { $n } peticiones irán primero la próxima vez.
    }
ring-end-no = Todavía no
ring-over = La Ronda ha terminado
ring-over-answers =
    { $n ->
        [0] Esta vez nadie levantó la mano.
        [one] 1 respuesta. Las dos personas quedan presentadas.
       *[other] { $n } respuestas, y otras tantas presentaciones.
    }
ring-go-on-after-all = Seguir después de todo
# Lo que se dice en voz alta; las comillas van alrededor.
ring-say-this = Di esto
ring-script-open = Todos piden algo. Lo pequeño vale. Decidlo, mirad alrededor, y dejad la charla para después.
ring-script-need = A { $name } le vendría bien: { $line }. ¿Quién puede ayudar? ¿Quién conoce a alguien? Basta una mano, la charla viene después.
ring-script-own = { $name } lo dice de viva voz. Primero escuchamos. ¿Quién puede ayudar? ¿Quién conoce a alguien? Basta una mano.
ring-script-close = Id a buscaros. La pantalla dice dónde.
ring-wait = Espera diez segundos más de lo que parece bien.
# En papel, una página por mesa.
ring-lists = Listas de mesa
ring-lists-title = La Ronda, mesa por mesa
ring-lists-lead = Leed una en voz alta, mirad alrededor, apuntad quién puede ayudar. La charla viene después.
ring-lists-printed = { $printer } tiene las listas.
ring-lists-not-printed = { $printer } no aceptó las listas. Mira que esté encendida y tenga papel, e inténtalo otra vez.
pages-saved = Las páginas están en { $folder }.
