#include "common/text/english_spelling.h"

#include <algorithm>
#include <span>

namespace akhbar {
namespace {

struct Respelling {
  std::string_view british;
  std::string_view american;
};

// Words that follow no rule, or whose letters stand in other words too (exchequer, trouble,
// greyhound, programmer).
constexpr Respelling kWords[] = {
    {"ageing", "aging"},
    {"analogue", "analog"},
    {"analogues", "analogs"},
    {"appal", "appall"},
    {"appals", "appalls"},
    {"biassed", "biased"},
    {"catalogue", "catalog"},
    {"catalogued", "cataloged"},
    {"cataloguer", "cataloger"},
    {"cataloguers", "catalogers"},
    {"catalogues", "catalogs"},
    {"cataloguing", "cataloging"},
    {"catalyses", "catalyzes"},
    {"cheque", "check"},
    {"chequebook", "checkbook"},
    {"chequebooks", "checkbooks"},
    {"chequered", "checkered"},
    {"cheques", "checks"},
    {"cosier", "cozier"},
    {"cosiest", "coziest"},
    {"cosily", "cozily"},
    {"cosiness", "coziness"},
    {"cosy", "cozy"},
    {"dialogue", "dialog"},
    {"dialogues", "dialogs"},
    {"distil", "distill"},
    {"distils", "distills"},
    {"dyke", "dike"},
    {"dykes", "dikes"},
    {"enrol", "enroll"},
    {"enrols", "enrolls"},
    {"enthral", "enthrall"},
    {"enthrals", "enthralls"},
    {"focussed", "focused"},
    {"focusses", "focuses"},
    {"focussing", "focusing"},
    {"fulfil", "fulfill"},
    {"fulfils", "fulfills"},
    {"furore", "furor"},
    {"gaol", "jail"},
    {"gaoled", "jailed"},
    {"gaoler", "jailer"},
    {"gaolers", "jailers"},
    {"gaols", "jails"},
    {"gramme", "gram"},
    {"grammes", "grams"},
    {"grey", "gray"},
    {"greyed", "grayed"},
    {"greyer", "grayer"},
    {"greying", "graying"},
    {"greyish", "grayish"},
    {"greys", "grays"},
    {"instal", "install"},
    {"instals", "installs"},
    {"instil", "instill"},
    {"instils", "instills"},
    {"kilogramme", "kilogram"},
    {"kilogrammes", "kilograms"},
    {"microgramme", "microgram"},
    {"microgrammes", "micrograms"},
    {"milligramme", "milligram"},
    {"milligrammes", "milligrams"},
    {"mollusc", "mollusk"},
    {"molluscs", "mollusks"},
    {"nett", "net"},
    {"paralyses", "paralyzes"},
    {"phoney", "phony"},
    {"programme", "program"},
    {"programmes", "programs"},
    {"queueing", "queuing"},
    {"reprogramme", "reprogram"},
    {"reprogrammes", "reprograms"},
    {"rouble", "ruble"},
    {"roubles", "rubles"},
    {"tyre", "tire"},
    {"tyres", "tires"},
    {"woollen", "woolen"},
    {"woollens", "woolens"},
};
static_assert(std::ranges::is_sorted(kWords, {}, &Respelling::british));

// Replaced wherever they stand in a word, so that its endings and prefixes need no rows.
constexpr Respelling kRoots[] = {
    {"ardour", "ardor"},
    {"armour", "armor"},
    {"behaviour", "behavior"},
    {"candour", "candor"},
    {"clamour", "clamor"},
    {"colour", "color"},
    {"demeanour", "demeanor"},
    {"enamour", "enamor"},
    {"endeavour", "endeavor"},
    {"favour", "favor"},
    {"fervour", "fervor"},
    {"flavour", "flavor"},
    {"harbour", "harbor"},
    {"honour", "honor"},
    {"humour", "humor"},
    {"labour", "labor"},
    {"neighbour", "neighbor"},
    {"odour", "odor"},
    {"parlour", "parlor"},
    {"rancour", "rancor"},
    {"rigour", "rigor"},
    {"rumour", "rumor"},
    {"saviour", "savior"},
    {"savour", "savor"},
    {"splendour", "splendor"},
    {"succour", "succor"},
    {"tumour", "tumor"},
    {"valour", "valor"},
    {"vapour", "vapor"},
    {"vigour", "vigor"},

    {"defence", "defense"},
    {"licenc", "licens"},
    {"offence", "offense"},
    {"practis", "practic"},
    {"pretence", "pretense"},

    {"anaemi", "anemi"},
    {"anaesthe", "anesthe"},
    {"archaeolog", "archeolog"},
    {"caesarean", "cesarean"},
    {"caesium", "cesium"},
    {"diarrhoea", "diarrhea"},
    {"encyclopaed", "encycloped"},
    {"faecal", "fecal"},
    {"faeces", "feces"},
    {"foetal", "fetal"},
    {"foetus", "fetus"},
    {"glycaemi", "glycemi"},
    {"gynaecolog", "gynecolog"},
    {"haema", "hema"},
    {"haemo", "hemo"},
    {"homoeopath", "homeopath"},
    {"ischaemi", "ischemi"},
    {"leukaemi", "leukemi"},
    {"mediaeval", "medieval"},
    {"oedema", "edema"},
    {"oestrogen", "estrogen"},
    {"orthopaed", "orthoped"},
    {"paediatr", "pediatr"},
    {"paedophil", "pedophil"},
    {"palaeo", "paleo"},
    {"septicaemi", "septicemi"},

    {"abridgement", "abridgment"},
    {"acknowledgement", "acknowledgment"},
    {"aeroplane", "airplane"},
    {"aluminium", "aluminum"},
    {"artefact", "artifact"},
    {"carburettor", "carburetor"},
    {"centreline", "centerline"},
    {"centrepiece", "centerpiece"},
    {"cognisan", "cognizan"},
    {"councillor", "councilor"},
    {"cypher", "cipher"},
    {"enquir", "inquir"},
    {"enrolment", "enrollment"},
    {"fibreglass", "fiberglass"},
    {"fulfilment", "fulfillment"},
    {"instalment", "installment"},
    {"jewellery", "jewelry"},
    {"judgement", "judgment"},
    {"likeable", "likable"},
    {"manoeuvra", "maneuvera"},
    {"manoeuv", "maneuv"},
    {"mould", "mold"},
    {"moustache", "mustache"},
    {"moveable", "movable"},
    {"plough", "plow"},
    {"pyjama", "pajama"},
    {"saleable", "salable"},
    {"sceptic", "skeptic"},
    {"sizeable", "sizable"},
    {"skilful", "skillful"},
    {"sulph", "sulf"},
    {"theatregoer", "theatergoer"},
    {"tranquilli", "tranquili"},
    {"tranship", "transship"},
    {"useable", "usable"},
    {"waggon", "wagon"},
    {"wilful", "willful"},
    {"yoghurt", "yogurt"},
};

// Verbs in one l whose British forms double it (travelled), which those with a stressed last
// syllable (controlled) do on both sides of the ocean.
constexpr std::string_view kSingleL[] = {
    "apparel", "barrel",  "bevel",    "cancel", "carol",   "channel", "chisel", "counsel", "cudgel",
    "devil",   "dial",    "dishevel", "drivel", "duel",    "enamel",  "equal",  "fuel",    "funnel",
    "gambol",  "gravel",  "grovel",   "gruel",  "imperil", "initial", "jewel",  "kennel",  "label",
    "level",   "libel",   "marshal",  "marvel", "medal",   "metal",   "model",  "nickel",  "panel",
    "parcel",  "pedal",   "pencil",   "petal",  "pummel",  "quarrel", "ravel",  "revel",   "rival",
    "shovel",  "shrivel", "signal",   "snivel", "spiral",  "stencil", "swivel", "tassel",  "total",
    "towel",   "travel",  "trial",    "tunnel", "weasel",  "yodel",
};
constexpr std::string_view kEndingsAfterSingleL[] = {
    "led",  "ling",  "lings", "lingly", "ler",  "lers",   "lable",
    "list", "lists", "lor",   "lors",   "lous", "lously",
};

// What stands before -re in words that end in -er in America. Others end in -re there too (acre,
// genre, cadre, mediocre).
constexpr std::string_view kBeforeRe[] = {
    "calib", "cent", "fib", "goit",      "lit",   "lust",    "maneuv", "meag",  "met",   "mit",
    "nit",   "och",  "sab", "reconnoit", "scept", "sepulch", "somb",   "spect", "theat", "tit",
};
constexpr Respelling kReEndings[] = {
    {"re", "er"},        {"res", "ers"},   {"red", "ered"},      {"ring", "ering"},
    {"rings", "erings"}, {"rely", "erly"}, {"reness", "erness"},
};

constexpr std::string_view kBeforeYse[] = {
    "anal", "breathal", "catal", "dial", "electrol", "hydrol", "paral",
};
// No "yses": the plurals of nouns in -ysis end so.
constexpr std::string_view kYseEndings[] = {
    "yse", "ysed", "yser", "ysers", "ysing", "ysable",
};

constexpr std::string_view kIseEndings[] = {
    "ise",      "ised",      "iser",        "isers",  "ises",   "ising",     "isingly", "isation",
    "isations", "isational", "isationally", "isable", "isably", "isability", "isement",
};
// Before -ise where its s is no suffix: these words...
constexpr std::string_view kKeepsIse[] = {
    "an",   "ar",   "chem", "dem",   "den",  "el",  "highr", "ir",
    "lowr", "majl", "mort", "moonr", "sunr", "upr", "val",
};
// ...and all that end so: "prom" keeps compromise too, "pr" enterprise, "w" otherwise.
constexpr std::string_view kEndKeepsIse[] = {
    "adv",      "advert", "chast",  "circumc", "conc",   "desp",  "dev",
    "exc",      "exerc",  "expert", "franch",  "improv", "inc",   "merchand",
    "metropol", "parad",  "pelv",   "pr",      "prec",   "prem",  "prom",
    "rev",      "superv", "surm",   "telev",   "treat",  "trell", "w",
};

bool ends_with_any(std::string_view word, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view e) { return word.ends_with(e); });
}

void respell_roots(std::string& word) {
  for (const auto& [british, american] : kRoots) {
    const std::size_t at = word.find(british);
    if (at != std::string::npos) word.replace(at, british.size(), american);
  }
}

void undouble_l(std::string& word) {
  for (const std::string_view ending : kEndingsAfterSingleL) {
    if (!word.ends_with(ending)) continue;
    const std::size_t second_l = word.size() - ending.size();
    if (!ends_with_any(std::string_view(word).substr(0, second_l), kSingleL)) continue;
    word.erase(second_l, 1);
    return;
  }
}

void turn_re(std::string& word) {
  for (const auto& [british, american] : kReEndings) {
    if (!word.ends_with(british)) continue;
    const std::size_t before = word.size() - british.size();
    if (!ends_with_any(std::string_view(word).substr(0, before), kBeforeRe)) continue;
    word.replace(before, std::string::npos, american);
    return;
  }
}

bool takes_ize(std::string_view before) {
  constexpr std::string_view kVowels = "aeiouy";
  // No suffix follows a vowel (raise, noise, cruise) or nothing that can be spoken (rise, wise).
  if (before.find_first_of(kVowels) == std::string_view::npos) return false;
  if (kVowels.find(before.back()) != std::string_view::npos) return false;
  return std::ranges::find(kKeepsIse, before) == std::end(kKeepsIse) &&
         !ends_with_any(before, kEndKeepsIse);
}

bool takes_yze(std::string_view before) { return ends_with_any(before, kBeforeYse); }

// Turns the s of an ending into z where `takes_z` says so of what stands before the ending.
void turn_s(std::string& word, std::span<const std::string_view> endings,
            bool (*takes_z)(std::string_view before)) {
  for (const std::string_view ending : endings) {
    if (!word.ends_with(ending)) continue;
    const std::size_t before = word.size() - ending.size();
    if (takes_z(std::string_view(word).substr(0, before))) word[before + 1] = 'z';
    return;
  }
}

}  // namespace

std::string american_spelling(std::string_view word) {
  const auto* const irregular = std::ranges::lower_bound(kWords, word, {}, &Respelling::british);
  if (irregular != std::end(kWords) && irregular->british == word) {
    return std::string(irregular->american);
  }
  std::string american(word);
  respell_roots(american);
  undouble_l(american);
  turn_re(american);
  turn_s(american, kIseEndings, takes_ize);
  turn_s(american, kYseEndings, takes_yze);
  return american;
}

}  // namespace akhbar
