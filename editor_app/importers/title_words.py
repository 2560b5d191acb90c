"""Words that show where a headline begins: see title_split."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _words(
    "der die das den dem des ein eine einen einem einer kein keine keinen keiner mein meine unser"
    " unsere ihr ihre sein seine dieser diese dieses jeder jede jedes alle beide"
    " the a an this these those every all no our their his her my"
)
QUESTIONS = _words(
    "wie was wer wen wem warum weshalb wieso wo woher wohin wann welche welcher welches wozu womit"
    " wofür how what who why where when which whose"
)
GERMAN_OPENERS = _words(
    "im in am an auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit über um unter"
    " vom von vor während wegen zum zur zwischen so nun jetzt hier da dort mehr weniger noch nur"
    " auch erst wieder endlich bald heute morgen gestern wenn weil als ob dass damit trotz dank"
    " nicht nie immer viel viele wenig wenige manche zwei drei vier fünf sechs sieben acht neun"
    " zehn elf zwölf hundert tausend neue neuer neues neuen erste erster erstes letzte letzter"
    " großer große grosse grosser kleine kleiner junge junger alte alter gute guter rund fast"
    " wir ich er sie es ihr kaum zu"
)
ENGLISH_OPENERS = _words(
    "on at for from with without after before between under over more less now here there two"
    " three four five six seven eight nine ten new first last old young we i he she it they you"
    " is are will can should must not never if because while"
)
NEVER_LAST = _words(
    "und oder aber sowie and or but the a an of to der die das den dem des ein eine einen einem"
    " einer von vom für mit nach bei beim zum zur zu im in am an auf aus um über unter gegen ohne"
    " vor seit durch zwischen wegen trotz wie was wer warum wo wann als dass so sehr nicht nur"
    " for with from by on at in into near how what who why where when that is are kein keine sein"
    " seine ihr ihre unser unsere mein meine dieser diese dieses jeder jede jedes neue neuer neues"
    " neuen große großer kleiner kleine grosse grosser alte alter erste erster st. dr. prof. herr"
    " frau"
)
FIRST_NAMES = _words(
    "alexander alfred ali amir amy andrea andreas andrew angela anja anke anna anne anton armin"
    " arthur astrid barbara beat beate ben benjamin bernd bettina bill bob boris brigitte bruno"
    " carl carla carlo caroline charles charlotte chris christian christina christine christoph"
    " clara claudia claus cornelia daniel daniela david dennis dieter dirk dominik donald doris"
    " edith elena elisabeth elizabeth ella emil emily emma eric erich erik ernst esther eva fabian"
    " felix ferdinand florian frank franz frieda friedrich fritz gabriele georg george gerald"
    " gerd gerhard gisela greta guido günter günther hanna hannah hannes hans harald harry heidi"
    " heike heiko heinrich heinz helene helga helmut henri henry herbert hermann holger horst hugo"
    " ines ingo ingrid irene iris jack jakob james jan jana jane janine jens jessica jim joachim"
    " joe johann johanna johannes john jonas jonathan jörg josef joseph joshua judith julia julian"
    " jürgen kai karin karl karoline katharina kathrin katja kevin klara klaus konrad kurt lara"
    " lars laura lea lena leo leon leonie lina linda lisa lothar louis luca lucas ludwig luis luise"
    " lukas manfred manuel manuela marc marcel marco marcus margarete maria marianne marie mario"
    " marion mark marko markus marlies marta martha martin martina mary mathias matthias max maya"
    " mehmet melanie mia michael michaela miriam monika moritz nadine natalie nicolas nicole niklas"
    " nina noah nora norbert olaf oliver olivia oskar otto pascal patricia patrick paul paula peter"
    " petra philipp philip pia rainer ralf regina reinhard renate reto richard rita robert roger"
    " roland rolf roman rosa rudolf ruth sabine samuel sandra sara sarah sebastian silke silvia"
    " simon simone sofia sonja sophia sophie stefan stefanie steffen stephan stephen steve susanne"
    " sven sylvia tanja theo theresa thomas till tim timo tina tobias tom torsten udo ulf uli"
    " ulrich ulrike urs ursula ute uwe vera verena veronika victor viktor volker walter wera werner"
    " wilhelm will william willi willy wolf wolfgang yannick yvonne"
)
AUXILIARIES = _words(
    "ist sind war waren hat haben hatte wird werden wurde wurden soll sollen will wollen muss"
    " müssen kann können darf dürfen mag kommt geht bleibt steht liegt gibt kam ging fiel gab"
    " sah lief"
    " blieb starb stieg sank brach fand trat schlug"
)
COUNTED = _words(
    "millionen milliarden prozent euro franken tonnen kilometer jahre tage stunden wochen monate"
    " tote verletzte menschen million billion percent years days people dollars pounds"
)
TITLES = _words(
    "bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin stadtpräsident"
    " stadtpräsidentin gemeindepräsident gemeindepräsidentin präsident präsidentin minister"
    " ministerin trainer trainerin kanzler kanzlerin bundesrat bundesrätin landrat landrätin"
    " direktor direktorin chef chefin pfarrer pfarrerin sprecher sprecherin richter richterin"
    " autor autorin regisseur regisseurin mayor president minister director"
)
TOPICS = _words(
    "analyse bildung energie fussball fußball gesundheit glosse handball hintergrund hitze"
    " hochwasser interview justiz kinderbetreuung klima kolumne kommentar leitartikel meinung"
    " nahverkehr porträt ratgeber reportage schwimmbad tennis tourismus umfrage umwelt unwetter"
    " verkehr wetter wirtschaft wohnen"
)
ACTOR_ENDINGS = tuple(
    sorted(
        _words(
            "präsident präsidentin minister ministerin meister meisterin rat rätin chef chefin"
            " leiter leiterin direktor direktorin sprecher sprecherin trainer trainerin wehr"
            " polizei amt verein klub club universität schule museum theater klinikum klinik spital"
            " sternwarte bank werk werke betriebe partei gericht verband kirche gemeinde bahn post"
            " stiftung genossenschaft"
        )
    )
)
