/**
 * Given names common in the United States, English and Spanish, that are no everyday words; accents folded away. Names that
 * are also words or places (Will, Mark, Grace, Hope, Austin …) are left out: structure finds them, not this list.
 */
const GIVEN_NAMES = `
aaliyah aaron abby abdi abdul abel abigail abraham ada adam adan addison adela adele adelina adolfo adrian adriana adrienne agnes agustin ahmed aidan
aileen aimee aisha alan alana alba albert alberta alberto alejandra alejandro alex alexa alexander alexandra alexandria alexis alfonso alfred alfredo
ali alice alicia alisa alison allan allen allie allison alma alonso alonzo alvaro alvin alyssa amanda amber amelia amina amir amy ana anabel anastasia
anders andre andrea andreas andres andrew andy angel angela angelica angelina angelo angie anita anjali ann anna annabelle anne annette annie annmarie
anselmo anthony antoine antoinette anton antonia antonio anya april araceli archie ariana ariel arjun arlene armando armin arnold arnoldo art arthur
arturo arvin ashley ashok astrid aubrey audrey augustin aurelia aurelio aurora autumn ava avery awilda barbara barry bart beatrice beatriz becky
belinda benita benito benjamin benny bernadette bernard bernardo bernice bertha bessie beth bethany betsy betty beulah beverly bianca bill billy blake
blanca blanche bobby bohdan bonita bonnie boris brad bradley brandi brandon brandy brenda brendan brent brett brian briana brianna bridget britney
brittany brooke bruce bruno bryan bryce caitlin caleb calvin cameron camila camille candace candice cara carina carl carla carlo carlos carlton
carmela carmella carmen carol carole carolina caroline carolyn carrie carroll carter casey cassandra catalina catherine cathy cecelia cecil cecilia
cedric celeste celia cesar chad chandra charlene charles charlie charlotte chelsea cheryl chester chinwe chloe chris christa christian christie
christina christine christopher christy cindy claire clara clarence clarice clarissa claude claudette claudia claudio clayton clifford clifton clint
clyde cody colby colette colin colleen connie connor conrad consuelo cora corey corinne cornelia cornelius cory courtney craig cristian cristina
cristobal crystal curtis cynthia dae dagny daisy dale dalia damian damon dan dana daniel daniela danielle danny daphne darcy darin darius darla
darlene darnell darrell darren darryl daryl dave david dawn dean deanna debbie deborah debra deepa deirdre delia della delores demetrius denis denise
dennis derek derrick desiree desmond devin devon dewey dexter diana diane dianna dianne diego dina dionne dmitri dolores dominic dominique donald
donna donnie donovan dora doreen doris dorothea dorothy doug douglas drew duane duc dulce dustin dwayne dwight dylan earl earlene earnest ebony eddie
edgar edith edmund edna eduardo edward edwin efrain efren eileen elaine eleanor elena eli elias elijah elisa elisabeth elise eliza elizabeth ella
ellen ellie elliot elmer elna eloise elsa elsie elvira elvis elwood emeka emilia emiliano emilio emily emma emmanuel emmett enrique eric erica erich
erick erik erika erin ernest ernestine ernesto ervin erwin esmeralda esperanza esteban estela estelle esther ethan ethel etta eugene eugenia eunice
eva evan evangelina eve evelyn everett fabian faith fanny farah farid fatima fatuma faustino federico felicia felicity felipe felix fermin fern
fernando fidel fiona flora florence florencia floyd frances francesca francis francisca francisco frank frankie franklin fred freda freddie frederick
frieda gabriel gabriela gabrielle gail galina garrett gary gavin gayle gene geneva genevieve geoffrey george georgia gerald geraldine gerard gerardo
german gertrude gianna gilbert gilberto gina ginger giovanni gladys glen glenda glenn gloria gordon graciela graham greg gregg gregorio gregory greta
gretchen griselda guadalupe guillermina guillermo gunnar gus gustavo guy gwen gwendolyn hanh hank hannah harold harriet harrison harry haruka harvey
hassan hattie hazel heather hector heidi helen helena helene helga henrietta henry herbert heriberto herman hien hilary hilda hiram hodan holly homer
horace howard hubert hugh hugo hyun ian ibrahim ida ifeoma ignacio igor ilene ilse imani imelda ina ines inez ingrid ira irene iris irma irving isaac
isabel isabella isadora isaiah isidro ismael israel ivan ivette ivonne jack jackie jackson jacob jacqueline jacquelyn jade jaime jake jamal james
jamie jan jane janelle janet janice janie janine jared jasmine jason javier jay jayden jayne jean jeanette jeanne jeannie jeff jeffery jeffrey jenna
jennie jennifer jenny jeremiah jeremy jermaine jerome jerry jesse jessica jessie jesus jill jillian jim jimmy jin jing joan joann joanna joanne
joaquin jocelyn jodi jody joe joel joey johanna john johnnie johnny jon jonah jonas jonathan jordan jorge jose josefina joseph josephine josh joshua
josie joy joyce juan juana juanita judith judy julia julian juliana julie juliet julio julius june justin justine kaitlyn kaleb kara karen kari karin
karina karl karla kasey kate katelyn katharine katherine kathleen kathryn kathy katie katrina kay kayla keiko keisha keith kelley kelli kellie kelly
kelsey kelvin ken kendall kendra kenji kenneth kenny kerensa kerri kerry kevin khadija khadra kim kimberly kira kirk kirsten kofi kristen kristi
kristin kristina kristine kristy krystal kurt kwame kyle kyra lakisha lakshmi lamar lana lance larry latasha latisha latonya latoya laura lauren
laurence laurie lavinia lawrence layla leah leander leandro leann leanne lee leigh leila leland lena lenora leo leon leona leonard leonardo leonor
leroy leslie lester leticia levi lewis liam lidia lila lilia lilian liliana lillian lillie lily linda lindsay lindsey linh lionel lisa lizbeth lloyd
lois lola lonnie lora loraine lorena lorenzo loretta lori lorna lorraine lottie lou louie louis louisa louise lourdes luana lucas lucia luciana
luciano lucille lucinda lucy luis luisa luke lula lulu lupe lupita luther luz lydia lyle lynda lynette lynn lynne mabel mable mackenzie madeleine
madeline madison mae magdalena maggie malcolm malik mamie mandy manuel manuela mara marc marcel marcella marcia marco marcos marcus margaret margarita
margie margo margot marguerite maria mariah mariam marian mariana marianne maribel maricela marie marilyn marina mario marion marisa marisol marissa
marjorie marlene marlon marsha marshall marta martha martin martina marty marva marvin mary maryann mason mateo mathew matilda matt matthew mattie
maureen maurice mauricio maxine maya megan mehmet mei melanie melba melinda melisa melissa melody melvin mercedes meredith merle mia micah michael
michaela micheal michele michelle miguel mike mila mildred milena miles millicent millie milton mindy minerva minh minnie miranda miriam misty
mitchell mohamed mohammed mohamud moises mollie molly mona monica monique monte morgan morris moses muhammad muriel myra myrna myron myrtle nadia
nadine nancy naomi nasrin natalia natalie natasha nathan nathaniel neal ned neil nelda nell nellie nelson nestor nettie neva nguyen nicholas nichole
nick nicolas nicole nikki nina nkem noah noel noelle noemi nora norbert noreen noris norma norman obiageli octavio odalys odessa oksana olga olive
oliver olivia ollie omar opal ophelia ora oralia orlando orville oscar osvaldo otis otto owen pablo paige pam pamela paola parisa pascual pat patrice
patricia patrick patsy patti patty paul paula paulette paulina pauline pearl pedro peggy penelope penny perry pete peter petra phil philip philippa
phillip phoebe phyllis pierre pilar polly porfirio preston priscilla priya quentin quincy rachael rachel rafael rafaela raj rajesh ralph ramiro ramon
ramona randall randi randolph randy raquel rashid raul ravi raymond raymundo reba rebecca regina reginald rena renata rene renee reuben reyna reza
rhoda rhonda ricardo richard rick rickey ricky rigoberto riley rita robert roberta roberto robin robyn rocio roderick rodger rodney rodolfo rodrigo
rogelio roger roland rolando roman romeo ron ronald ronda ronnie roosevelt rosa rosalba rosalie rosalind rosalinda rosalyn rosanna rosario roseann
rosemarie rosemary rosetta rosie roslyn ross roxana roxanne ruben ruby rudolph rudy rufus russell ruth ruthie ryan sabrina sadie sally salvador sam
samantha samir sammy samuel sandra sandy sanjay santiago santos sara sarah sasha saul savannah scott sean sebastian selena selma serena sergio seth
shana shane shanelle shannon sharon shaun shauna shawn sheila shelby sheldon shelia shelley shelly sheri sherman sherri sherry sheryl shirin shirley
sidney silvia simon simone sofia solomon sonia sonja sonya soo sophia sophie soren spencer stacey stacy stan stanley stefan stella stephan stephanie
stephen steve steven stewart stuart sue sullivan sunita susan susana susanna susie suzanne sven sylvester sylvia tabitha tamara tameka tami tamika
tammy tanisha tanya tara tasha ted terence teresa teri terrance terrell terri terry tessa thaddeus thelma theodora theodore theresa therese thomas
thuy tiffany tim timothy tina toby todd tom tomas tommy toni tony tonya tracey traci tracie tracy travis trent trevor tricia trina trinidad trisha
troy tuan tyler tyrone ulises ursula valarie valentina valeria valerie vanessa vaughn velma vera verna vernon veronica vicente vicki vickie vicky
victor victoria vikram vincent viola violet virgil virgilio virginia vivian vladimir wade walker wallace walter wanda warren wayne wei wendell wendy
wesley whitney wilbert wilbur wilda wilfred wilfredo wilhelmina willard william willie wilma wilson winifred winston xavier ximena xiu yadira yahaira
yesenia yolanda yuki yusuf yvette yvonne zachary zaynab zelda zoe zoila zulma
`;

let known: ReadonlySet<string> | null = null;

/** Whether a word is a common given name. Read at the first use: every event starts the runtime anew, and most texts ask for none. */
export function isGivenName(word: string): boolean {
  known ??= new Set(GIVEN_NAMES.trim().split(/\s+/));
  return known.has(word.toLowerCase());
}
