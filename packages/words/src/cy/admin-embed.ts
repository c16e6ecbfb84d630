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
    sharepoint: {
      name: "Rhan we i SharePoint",
      how: "Y teclyn cyfan yn SharePoint Online. Mae ei weinyddwr yn uwchlwytho ffeil unwaith; wedyn gall golygyddion ychwanegu’r rhan we at unrhyw dudalen.",
    },
    wordpress: {
      name: "Ategyn i WordPress",
      how: "Bloc a chod byr i bob golygydd. Mae gweinyddwr yn gosod ffeil unwaith.",
    },
    oembed: {
      name: "Cyfeiriad sy’n ei fewnosod ei hun (oEmbed)",
      how: "I olygyddion sy’n troi cyfeiriad wedi’i ludo yn yr hyn sydd yno. Mae rhai’n gofyn i weinyddwr roi ein cyfeiriad unwaith.",
    },
    link: { name: "Dolen", how: "Mae’n gweithio ym mhobman, mewn e-byst a chylchlythyrau hefyd." },
    picture: { name: "Llun sy’n ddolen", how: "I dudalennau sy’n derbyn lluniau a dolenni yn unig." },
    poster: { name: "Poster â chod QR", how: "I’w argraffu, i’r ystafell staff neu’r ward." },
  },
  stepsTitle: "Beth i’w wneud",
  settings: "Beth arall i’w ddewis yn ei osodiadau",
  packaged: {
    sharepoint: {
      steps: [
        "Mae gweinyddwr SharePoint yn lawrlwytho’r ffeil isod a’i huwchlwytho unwaith: “SharePoint admin center”, “More features”, “Apps”, “Enable this app and add it to all sites”. Nid yw’n gofyn am unrhyw ganiatâd.",
        "Mae golygydd yn ychwanegu’r rhan we “Cymunedau ymarfer” at dudalen. Mae o dan “News, people and events”.",
        "Mae’r golygydd yn copïo’r cyfeiriad isod i osodiadau’r rhan we, oni bai ei fod yno eisoes, yn dewis y gweddill ac yn pwyso “Apply”.",
      ],
      about: "Lawrlwytho boundaryless.sppkg",
    },
    wordpress: {
      steps: [
        "Mae gweinyddwr yn lawrlwytho’r ffeil isod a’i gosod unwaith: “Plugins”, “Add New”, “Upload Plugin”, “Activate”.",
        "Mae’r gweinyddwr yn copïo’r cyfeiriad isod i “Settings”, “Cymunedau ymarfer”, oni bai ei fod yno eisoes.",
        "Mae golygydd yn ychwanegu’r bloc “Cymunedau ymarfer” at dudalen, neu’n gludo’r cod byr.",
      ],
      about: "Lawrlwytho boundaryless-wp.zip",
    },
    oembed: {
      steps: [
        "Mae golygydd yn gludo cyfeiriad y dudalen, ar linell ar ei ben ei hun. Os yw’r dudalen yn ymddangos mewn ffrâm, dyna’r cyfan.",
        "Os yw’n aros yn ddolen, mae gweinyddwr yn rhoi cyfeiriad y darparwr a’r patrwm unwaith, lle mae’r fewnrwyd yn cadw’r darparwyr y mae’n eu hadnabod.",
      ],
      about:
        "Beth ellir ei fewnosod: y rhestr o bob cymuned; tudalen cymuned, ei gwersi a’i chyfarfodydd; pob gwers, a phob cyfarfod. Mae pob tudalen arall yn aros yn ddolen.",
    },
  },
  copies: {
    address: { label: "Cyfeiriad y gosodiad", copy: "Copïo’r cyfeiriad" },
    shortcode: { label: "Cod byr", copy: "Copïo’r cod byr" },
    page: { label: "Cyfeiriad y dudalen", copy: "Copïo cyfeiriad y dudalen" },
    provider: { label: "Cyfeiriad y darparwr", copy: "Copïo cyfeiriad y darparwr" },
    pattern: { label: "Patrwm y cyfeiriadau y mae’n eu hadnabod", copy: "Copïo’r patrwm" },
  },
  copied: "Mae wedi’i gopïo.",
  copyFailed: "Ni adawodd eich porwr i ni gopïo. Dewiswch y testun a’i gopïo eich hun.",
  address: "Cyfeiriad i’w agor",
  openPoster: "Agor y poster (mewn tab newydd)",
  pinnedFailed: "Ni ellid darllen stwnsh y fersiwn hon.",
  pinnedAgain: "Ceisio eto",
  pinnedLoading: "Wrthi’n darllen stwnsh y fersiwn hon",
  previewFrame: "Dyma’r ffrâm go iawn. Mae ei dolenni’n agor mewn tab newydd.",
  previewPicture: "Caiff ei rhifau eu diweddaru bob pum munud.",
};
