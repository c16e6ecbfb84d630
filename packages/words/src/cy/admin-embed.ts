import type { embed as english } from "../en/admin-embed.ts";
import type { Shape } from "../shape.ts";

export const embed: Shape<typeof english> = {
  title: "Ar eich mewnrwyd",
  intro:
    "Gludwch y cod i dudalen o’ch mewnrwyd, neu anfonwch ef at rywun a all wneud hynny. Nid oes angen i neb gofrestru dim.",
  what: "Beth i’w ddangos",
  elements: {
    "community-lessons": "Y gwersi diweddaraf",
    "community-gatherings": "Y cyfarfodydd nesaf",
    "join-community": "Y gymuned, a’r ffordd i ymuno â hi",
  },
  preview: {
    "community-lessons": "Dyma’r rhestr go iawn: mae’n newid pan gaiff gwers ei rhannu.",
    "community-gatherings": "Dyma’r rhestr go iawn: mae’n newid pan gaiff cyfarfod ei alw.",
    "join-community": "Dyma’r teclyn go iawn: mae ymuno yma’n ymuno â’r gymuned mewn gwirionedd.",
  },
  way: "Sut mae’ch mewnrwyd yn ei dderbyn",
  ways: {
    script: {
      name: "Dwy linell o god",
      how: "Y ffordd arferol: mae popeth yn gweithio, a’r fersiwn ddiweddaraf sydd yno bob amser.",
    },
    pinned: {
      name: "Cod wedi’i binio i’r fersiwn hon",
      how: "I dimau diogelwch sy’n cymeradwyo un ffeil yn ôl ei stwnsh (SRI). Nid yw byth yn newid: gludwch ef eto ar ôl diweddariad.",
    },
    frame: {
      name: "Ffrâm",
      how: "Lle na chaniateir sgriptiau, gan gynnwys SharePoint Online. Mae’n gweithio heb JavaScript.",
    },
    height: {
      name: "Ffrâm sy’n tyfu gyda’i chynnwys",
      how: "Fel y ffrâm, gyda sgript fach wrth ei hochr sy’n gosod ei huchder a dim arall.",
    },
    link: { name: "Dolen", how: "Mae’n gweithio ym mhobman, mewn e-byst a chylchlythyrau hefyd." },
    picture: { name: "Llun sy’n ddolen", how: "I dudalennau sy’n derbyn lluniau a dolenni yn unig." },
    poster: { name: "Poster â chod QR", how: "I’w argraffu, i’r ystafell staff neu’r ward." },
  },
  address: "Cyfeiriad i’w agor",
  openPoster: "Agor y poster (mewn tab newydd)",
  pinnedFailed: "Ni ellid darllen stwnsh y fersiwn hon.",
  pinnedAgain: "Ceisio eto",
  pinnedLoading: "Wrthi’n darllen stwnsh y fersiwn hon",
  previewFrame: "Dyma’r ffrâm go iawn. Mae ei dolenni’n agor mewn tab newydd.",
  previewPicture: "Caiff ei rhifau eu diweddaru bob pum munud.",
};
