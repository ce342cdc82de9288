/**
 * What passwords are made of when people choose them without thinking: written by us from a rule set, not copied from
 * a leak. The rules: (1) words that every published list of frequent passwords begins with, in English and Spanish;
 * (2) given names and surnames by frequency in Mexico and the United States; (3) faith, love, family, football, months,
 * weekdays, colours, animals, numbers; (4) states, cities and countries; (5) words of an office. Whole phrases stand
 * apart. Folded: small letters without accents, Ñ as n, no spaces. Within a line the frequent ones come first: a word's
 * cost in guesses grows with its place. Keyboard walks, rows, repeats, years and 1-for-i are found by rule (password.ts).
 */

/** By how early somebody who guesses would try them. */
export const WEAK_WORDS: readonly string[] = `
password contrasena clave admin administrador administrator usuario user login welcome bienvenido bienvenida hola hello secret secreto segura seguro acceso entrar entrada abrir
qwerty qwertyuiop asdf asdfgh zxcvbn test prueba temporal default root master super iloveyou teamo tequiero tkm amor mi yo tu te el la los las de del y a un una en con por para sin que es no si
mexico mexicano mexicana guadalupe jesus dios maria jose juan virgen cristo santa san señor senor fe bendito bendiga gloria angel angeles cielo milagro santo
princesa princess corazon vida mio mia bebe bebes baby love lover forever siempre juntos feliz felicidad happy alegria sonrisa beso besos hermosa hermoso bonita bonito preciosa linda lindo guapo reina rey chiquita chiquito flaca gordo gordita gordito osito nena nene
mama papa madre padre mami papi hijo hija hijos hermano hermana abuela abuelo familia amigo amiga amigos novia novio esposa esposo
america chivas aguilas cruzazul pumas tigres rayados santos toluca pachuca leon necaxa atlas puebla queretaro monarcas futbol football soccer barcelona barca realmadrid madrid messi ronaldo chicharito baseball basketball lakers cowboys raiders yankees dodgers steelers
dragon monkey shadow sunshine superman batman spiderman pokemon pikachu naruto goku starwars mustang ferrari corvette harley camaro toyota honda nissan
flower flowers flores flor rosa rosas estrella estrellita luna sol mar playa lluvia mariposa butterfly paloma gatito gato perro perrito conejo caballo toro tigre lobo wolf oso aguila pantera delfin elefante tortuga snoopy mickey minnie barbie hellokitty
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre january february march april june july august september october november december
lunes martes miercoles jueves viernes sabado domingo monday tuesday wednesday thursday friday saturday sunday primavera verano otono invierno summer winter spring autumn navidad christmas
uno dos tres cuatro cinco seis siete ocho nueve diez cero one two three four five six seven eight nine ten zero primero segundo
rojo azul verde amarillo blanco blanca negro negra rosado morado naranja gris dorado red blue green yellow white black pink purple orange silver gold
chocolate dulce azucar miel canela cafe tequila cerveza taco tacos tamales pizza cookie banana cherry apple orange pepper ginger
supervision supervisor supervisora administracion coordinador coordinadora director directora cajera cajero promotora gestion atencion servicio ayuda
computer computadora internet google facebook whatsapp instagram youtube gmail hotmail yahoo microsoft windows samsung iphone android tablet tableta celular telefono
trabajo oficina empresa gobierno centro ventanilla unica tramite caso casos abraza bienestar migracion inm comar sre curp rfc frontera casa hogar escuela universidad maestro maestra doctor doctora licenciado licenciada jefe jefa capitan soldado policia
alejandro alejandra alexander alex luis carlos miguel francisco antonio manuel jorge pedro javier roberto fernando eduardo ricardo daniel david rafael sergio mario martin oscar raul victor alberto arturo enrique ruben hector gerardo armando ramon gabriel julio cesar ivan adrian diego jaime alfredo salvador ernesto guillermo felipe ignacio hugo omar edgar marco marcos pablo andres santiago sebastian mateo matias emiliano nicolas samuel tomas lorenzo joel israel moises abel saul ismael isaac benjamin cristian christian jonathan brandon kevin bryan erick eric axel joshua michael john james robert william joseph thomas charles matthew anthony george andrew ryan justin
ana rosa elena irma lucia martha marta margarita veronica leticia patricia elizabeth silvia gabriela claudia adriana laura sandra teresa yolanda alicia araceli norma beatriz juana gloria josefina francisca isabel carmen cristina monica diana karla carla daniela andrea fernanda mariana paola valeria natalia sofia camila valentina regina ximena jimena renata victoria esmeralda jessica yesenia maribel lorena rocio blanca susana angelica carolina brenda cecilia karina miriam ruth esther sara raquel rebeca noemi eva dulce luz dolores esperanza concepcion socorro consuelo catalina magdalena jennifer ashley amanda michelle nicole samantha stephanie melissa mary linda barbara susan sarah nancy emily anna julia
hernandez garcia martinez lopez gonzalez perez rodriguez sanchez ramirez cruz flores gomez morales vazquez reyes jimenez torres diaz gutierrez ruiz mendoza aguilar ortiz moreno castillo romero alvarez mendez chavez rivera juarez ramos dominguez herrera medina castro vargas guzman velazquez munoz rojas contreras salazar luna ortega santiago guerrero estrada bautista cortes soto alvarado espinoza lara avila rios cervantes silva delgado vega marquez sandoval carrillo fernandez mejia solis rosales valdez campos santos camacho navarro ibarra pena cabrera acosta miranda valencia nunez robles zamora ponce pacheco smith johnson williams brown jones miller davis wilson anderson taylor
aguascalientes bajacalifornia baja california campeche chiapas chihuahua coahuila colima durango guanajuato hidalgo jalisco michoacan morelos nayarit nuevoleon oaxaca quintanaroo sinaloa sonora tabasco tamaulipas tlaxcala veracruz yucatan zacatecas tijuana mexicali ensenada nogales ciudadjuarez ciudad matamoros reynosa nuevolaredo laredo piedrasnegras monterrey guadalajara cancun acapulco merida culiacan hermosillo saltillo tampico morelia cuernavaca torreon mazatlan tapachula villahermosa texas arizona florida newyork nuevayork losangeles chicago houston dallas sandiego phoenix estadosunidos usa eeuu guatemala honduras elsalvador salvador nicaragua cuba haiti venezuela colombia ecuador brasil peru argentina espana canada
viva arriba fuerza vamos lucha libertad paz justicia patria nacional bandera sagrado milagros gracias favor buenos buenas dias tardes noches noche dia buen bueno buena mejor nuevo nueva cambiar cambiame cambio change changeme letmein open sesame abrete sesamo hacker ninja killer freedom trustno trust power magic legend hunter ranger player gamer warrior champion winner
`.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().split(/\s+/);

/** Twelve characters and more, and known by everybody: songs, prayers, sayings, and examples of a good password. */
export const WEAK_PHRASES: readonly string[] = `
correcthorsebatterystaple|vivamexico|vivamexicocabrones|contrasenasegura|miclavesecreta|micontrasena|estaesmicontrasena|noteolvides|nomeacuerdo|nosecualponer|nomelase|lamismadesiempre|cambiarcontrasena|cambiaestacontrasena
teamomiamor|teamomucho|tequieromucho|teamodios|diosesamor|diosesbueno|diosteama|diosmio|diosesmipastor|graciasadios|jesusteama|cristovive|cristoesmipastor|jehovaesmipastor|elsenoresmipastor|padrenuestro|avemaria|virgendeguadalupe|santamariamadrededios|primerodios|bendicionesdedios
miamorporsiempre|amordemivida|parasiempre|juntosporsiempre|amorypaz|pazyamor|lavidaesbella|mividaerestu|erestodoparami|mihijalamasbella|mishijos|mishijossonmivida|mifamilia|migrandefamilia
cieloazul|cielitolindo|lacucaracha|lasmananitas|lallorona|besamemucho|hakunamatata|lafeestodo|querertevolver|sisepuede|aguasconelperro|arribamexico|yosoymexicano|soymexicano|hechoenmexico|mexicolindoyquerido|mexicotteabraza|mexicoteabraza|ventanillaunica
iloveyouforever|iloveyousomuch|iloveyou|iloveyoubaby|letmein|trustnoone|openthedoor|abretesesamo|thisismypassword|mypassword|mysecretpassword|passwordpassword|whatever|nothing|supersecret|supersecreto|topsecret
buenosdias|buenastardes|buenasnoches|holamundo|helloworld|holacomoestas|feliznavidad|felizcumpleanos|felizanonuevo|happybirthday|merrychristmas|llavesecreta|nolose|nadiesabe|todobien|porfavor|muchasgracias
`.trim().split(/[|\n]/);
