import type { intranet as english } from "../en/intranet.ts";
import type { Shape } from "../shape.ts";

export const intranet: Shape<typeof english> = {
  sharepoint: {
    title: "Cymunedau ymarfer",
    description:
      "Yn gadael i staff ymuno â chymuned ymarfer o bobl o bob ymddiriedolaeth, neu ddechrau un newydd.",
    group: "Cymunedau",
    settings: "Yr hyn y mae’r rhan we hon yn ei ddangos. Nid oes angen i neb gofrestru dim.",
    where: "Ble mae’r cymunedau",
    address: "Cyfeiriad y gosodiad",
    addressHint: "Er enghraifft https://communities.example.nhs.uk",
    addressFault: "Rhowch gyfeiriad sy’n dechrau â https://, megis https://communities.example.nhs.uk",
    what: "Beth i’w ddangos",
    show: "Dangos",
    shows: {
      "join-community": "Cymunedau, a’r ffordd i ymuno ag un neu ddechrau un",
      "community-lessons": "Y gwersi diweddaraf",
      "community-gatherings": "Y cyfarfodydd nesaf",
    },
    trust: "Cod eich ymddiriedolaeth",
    trustHint: "Ei chod ODS, megis RJ1. Caiff ei dewis yn y ffurflen ymuno.",
    trustFault: "Rhowch god o lythrennau a rhifau yn unig, megis RJ1, neu gadewch hwn yn wag",
    community: "Un gymuned yn unig",
    communityHint: "Rhan olaf ei chyfeiriad, megis green-theatres",
    communityFault:
      "Rhowch ran olaf cyfeiriad y gymuned yn unig, megis green-theatres, neu gadewch hwn yn wag",
    how: "Sut mae’n edrych",
    language: "Iaith",
    languages: { page: "Fel y dudalen", en: "Saesneg (English)", cy: "Cymraeg" },
    theme: "Lliwiau",
    themes: { section: "Fel yr adran", light: "Golau", dark: "Tywyll", auto: "Fel dyfais pob darllenydd" },
    unset: "Nid yw’r rhan we hon yn gwybod eto ble mae’r cymunedau.",
    unsetReader: "Gall pwy bynnag sy’n gofalu am y dudalen hon osod hynny.",
    set: "Ei gosod",
  },
  wordpress: {
    title: "Cymunedau ymarfer",
    description:
      "Yn gadael i staff ymuno â chymuned ymarfer o bobl o bob ymddiriedolaeth, neu ddechrau un newydd.",
    menu: "Cymunedau ymarfer",
    address: "Cyfeiriad y gosodiad",
    addressHint: "Er enghraifft https://communities.example.nhs.uk, heb ddim ar ei ôl.",
    addressFault:
      "Ni newidiwyd y cyfeiriad: rhowch un sy’n dechrau â https://, megis https://communities.example.nhs.uk",
    addressFixed: "Fe’i gosodir yn wp-config.php gan BOUNDARYLESS_ADDRESS.",
    trust: "Cod eich ymddiriedolaeth",
    trustHint: "Ei chod ODS, megis RJ1. Caiff ei dewis yn y ffurflen ymuno.",
    trustFault: "Ni newidiwyd y cod: rhowch lythrennau a rhifau yn unig, megis RJ1",
    language: "Iaith",
    languagePage: "Fel y dudalen",
    languageEnglish: "Saesneg (English)",
    languageWelsh: "Cymraeg",
    height: "Uchder mewn picseli",
    heightHint: "O 300 i 2000. Gellir sgrolio’r hyn nad yw’n ffitio.",
    use: "Ychwanegwch y bloc “Cymunedau ymarfer” at dudalen, neu ysgrifennwch [join_community] lle dylai ymddangos.",
    frameTitle: "Cymunedau ymarfer",
    open: "Agor y cymunedau mewn tab newydd",
    unset: "Nid oes dim yn cael ei ddangos yma eto: nid yw cyfeiriad y cymunedau wedi’i osod.",
    set: "Gosod y cyfeiriad",
  },
};
