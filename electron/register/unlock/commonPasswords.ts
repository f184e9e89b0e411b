import { commonPasswordList } from './commonPasswordList'

/**
 * Passphrases people choose when they are told to choose a long one, without spaces, capitals and digit swaps. Written
 * for Homeward from habits everybody knows and words of this work: no list of the world's passwords knows this office.
 */
const list = `
aaaaaaaaaaaa abcdabcdabcd abcdefghijkl abcdefghijklm abracadabra adminadmin administrator
administratorpassword adminpassword alexander arsenalfc asdfghjkl asdfghjklzxcvbnm astonvilla
batmanbatman battery batterystaple boroughcouncil celticfc changeme changemenow
changethispassword charlotte chelseafc childrenservices childrensocialcare childrensservices
christmas citycouncil computer computercomputer correcthorse correcthorsebatterystaple
councilcouncil councilpassword countycouncil december defaultpassword demonstration demopassword
donotforget dontforget donttellanyone dragonball dutydesk dutyteam elizabeth englandengland
evertonfc example examplepassword february footballfootball forgetmenot gameofthrones
godsavetheking godsavethequeen greatbritain guessmypassword happybirthday happychristmas
happynewyear harrypotter hellohellohello helloworld homeward homewardhomeward homewardpassword
homewardregister iamtheboss idonotknow idontknow iforgotmypassword ilovechocolate ilovefootball
ilovemycat ilovemydog ilovemyfamily ilovemykids ilovemypassword iloveyou iloveyoubaby
iloveyouforever iloveyousomuch internet iqaz2wsx iqaz2wsxeedc iqazxsw2 january jennifer jessica
keykeykeykey leedsunited letmein letmeinletmein letmeinplease liverpoolfc liverpoolfootballclub
localauthority lordoftherings loremipsum loremipsumdolor loremipsumdolorsitamet manchestercity
manchesterunited master mastermaster maytheforcebewithyou merrychristmas michael microsoft
microsoftoffice missingchild missingchildren mondaymonday monkey monkeymonkey mypassphrase
mypassword newcastleunited newpassword notapassword nothing nothingtosee november officepassword
officialsensitive oldpassword onetwothree onetwothreefour onetwothreefourfive openopenopen
opensesame openthedoor passphrase password passwordispassword passwordnotpassword
passwordpassword pokemonpokemon princessprincess qazwsxedc qazwsxedcrfv qwerty qwertyqwerty
qwertyui qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm rangersfc
returnhomeinterview rootpassword safeguarding safeguardingchildren saturday secretpassword
secretsecret september socialservices socialworker spiderman springsummer starwars summerholiday
summerwinter sunshine sunshinesunshine supercalifragilisticexpialidocious superman
temporarypassword temppassword testing testinging testingtesting testpassword testtesttest
thepassword thequickbrownfox thequickbrownfoxjumps thequickbrownfoxjumpsoverthelazydog
thisismypassphrase thisismypassword thispassword thursday tobeornottobe
tobeornottobethatisthequestion topsecret tottenhamhotspur trustno trustnoone tuesdaytuesday
unitedkingdom userpassword victoria wednesday welcome welcomehome welcomewelcome westhamunited
whatever whateverwhatever whatismypassword windows windowswindows workpassword
youllneverwalkalone zxcvbnm zxcvbnmasdfghjkl zzzzzzzzzzzz
`

/** Look up with the text reduced to bare lower-case letters and digits. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `${list} ${commonPasswordList}`.split(/\s+/).filter((word) => word !== ''),
)
