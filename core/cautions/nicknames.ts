/**
 * Given names and what people called by them are called for short, where the two begin with different letters; in English
 * and Spanish. One line, one name.
 */
const NICKNAMES = `
robert bob bobby rob
roberto beto
william bill billy will
guillermo memo
richard dick rick
ricardo rick
edward ted teddy ned
eduardo lalo
margaret peggy meg daisy
elizabeth liz lisa betty beth libby
elisabeth liz lisa betty beth libby
katherine kate kathy kitty cathy
kathryn kate kathy kitty cathy
catherine kate kathy kitty cathy
anthony tony
antonio tony tono
alexander sasha xander lex sandy
alexandra sasha sandra lexi
alejandro jandro sandro
alejandra sandra
james jim jimmy
john jack
henry hank harry
charles chuck
carl karl
christopher kristopher chris kris
christina cristina kristina christine kristin chris kris
esteban steve steven stephen
felipe phil philip phillip
geoffrey geoff jeff jeffrey
eugene gene
theodore ted
dorothy dot dottie
martha patty
mary molly polly
maria mari
sarah sally
susan suzy
rebecca becky
virginia ginny
victoria tori vicky
gregory greg
albert bert
gilbert bert
isabella bella
isabel chabela
nathaniel nate
ignacio nacho
francisco paco pancho kiko
francisca paca
jose pepe chepe
josefa pepa
josefina fina
jesus chuy
enrique kike quique
dolores lola
rosario charo
mercedes meche
consuelo chelo
guadalupe lupe lupita
concepcion concha conchita
gabriel gabo
manuel lolo
rafael rafa
vicente chente
sergio checo
graciela chela
refugio cuca
encarnacion encarna
hortensia tencha
teresa tere maite
`;

const NAMES = NICKNAMES.trim()
  .split('\n')
  .map((line) => new Set(line.split(' ')));

/** Whether two given names in lower case are, or can be, one person's. */
export function sameNickname(one: string, other: string): boolean {
  return NAMES.some((names) => names.has(one) && names.has(other));
}
