import { endingTable } from "./endings.ts";

/** Declensions of Russian names of places, written as in endings-ru's Ukrainian sister. ё is already е here. */
export const russianEndings = endingTable(`
0: а=g у=d ом=i е=l ем=i
рым: рыму=l
дон: дону=l
ь: я=g ю=d ем=i е=l
ь: и=gdl ью=i
овь: ви=gdl
ов: овым=i
й: я=g ю=d ем=i е=l и=l
ец: ца=g цу=d цом=i цем=i це=l
ок: ка=g ку=d ком=i ке=l
ек: ька=g ьку=d ьком=i ьке=l
ень: ня=g ню=d нем=i не=l
ел: ла=g лу=d лом=i ле=l
ет: та=g ту=d том=i те=l
ер: ра=g ру=d ром=i ре=l
а: ы=g и=g е=dl у=a ой=i ою=i ей=i
я: и=gdl е=dl ю=a ей=i ею=i
ия: ии=gdl ию=a ией=i
ья: ьи=g ье=dl ью=a ьей=i
ея: еи=g ее=dl ею=a
о: а=g у=d ом=i е=l
е: я=g ю=d ем=i а=g у=d ом=i
ие: ия=g ию=d ием=i ии=l
ье: ья=g ью=d ьем=i ье=l ьи=l
ы: 0=g ов=g ам=d ами=i ах=l ев=g
и: 0=g ов=g ей=g ам=d ами=i ах=l ям=d ями=i ях=l ев=g
ны: ен=g
цы: ец=g
ки: ок=g ек=g
ии: ий=g иям=d иями=i иях=l
ый: ого=g ому=d ым=i ом=l
ий: ого=g ому=d им=i ом=l его=g ему=d ем=l
ой: ого=g ому=d ым=i ом=l им=i
ая: ой=gdil ую=a
яя: ей=gdil юю=a
ое: ого=g ому=d ым=i им=i ом=l
ее: его=g ему=d им=i ем=l
ые: ых=gl ым=d ыми=i
ие: их=gl им=d ими=i
`);
