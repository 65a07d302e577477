import { endingTable } from "./endings.ts";

/**
 * Declensions of Ukrainian names of places: nominative ending, then each other ending with its cases (genitive, dative, accusative,
 * instrumental, locative). Changes inside the stem (Київ, Києва; Прага, у Празі; Ріг, Рогу) are lines of their own.
 */
export const ukrainianEndings = endingTable(`
0: а=g у=gdl ові=dl ом=i ем=i і=l еві=dl
ь: я=g ю=gdl еві=dl ем=i і=gdl ю=i
й: ю=gdl я=g єм=i ї=l єві=dl
їв: єва=g єву=dl єві=dl євом=i
ів: ова=g ову=gdl ові=dl овом=i ева=g еву=dl еві=dl евом=i єва=g єву=d єві=l євом=i
ів: ового=g овому=dl овим=i овім=l
їн: їна=g
ець: ця=g цю=gdl цем=i ці=l цеві=dl
єць: йця=g йцю=gdl йцем=i йці=l
ок: ка=g ку=gdl ком=i кові=dl
ень: ня=g ню=gdl нем=i ні=l
онець: інця=g інцю=gdl інцем=i інці=l
інь: еня=g еню=gdl енем=i ені=l
ет: ту=gdl та=g том=i ті=l
оль: ля=g лю=d
ер: ра=g ру=gdl ром=i рі=l рові=dl
ел: ла=g лу=gdl лом=i лі=l
піль: поля=g полю=gdl полем=i полі=l полеві=dl
ріг: рогу=gdl рога=g рогом=i розі=l
скіл: сколу=g сколом=i сколі=l
міст: мосту=gdl мостом=i мості=l
брід: броду=gdl брода=g бродом=i броді=l
стрів: строва=g строву=gd строві=l стровом=i
і: ів=g ям=d ями=i ях=l ей=g 0=g ам=d ами=i ах=l
ї: їв=g їм=d їями=i ях=l ям=d ями=i
и: 0=g ів=g ам=d ами=i ах=l
ни: ен=g
ки: ок=g
а: и=g і=dlg у=a ою=i ею=i
г: зі=l
к: ці=l
х: сі=l
кка: цці=dl
бір: бору=gdl бора=g борі=l бором=i борові=dl
ка: ці=dl
га: зі=dl
ха: сі=dl
я: і=gdl ю=a ею=i
ії: ій=g іям=d іями=i іях=l
ія: ії=gdl ію=a ією=i
хід: ходу=gdl ходом=i ході=l
діл: долу=gdl дола=g долом=i долі=l
я: ї=gdl єю=i
'я: 'ї=gdl 'ю=a 'єю=i
ая: аї=gdl аю=a аєю=i
ея: еї=gdl ею=a еєю=i
ть: ттю=i
нь: нню=i
сь: ссю=i
ль: ллю=i
о: а=g у=dl ові=dl ом=i і=l
е: я=g ю=dl ем=i і=l а=g у=d
'я: 'я=ng 'ю=d 'ям=i 'ї=l
я: ю=dl ям=i і=l
ий: ого=g ому=dl им=i ім=l
ій: ього=g ьому=dl ім=il
а: ої=g ій=dl ую=a
я: ьої=g ій=dl
є: ього=g ьому=dl ім=il
і: іх=gl ім=d іми=i
е: ого=g ому=dl им=i ім=l
є: його=g йому=dl їм=il
і: их=gl им=d ими=i
`);
