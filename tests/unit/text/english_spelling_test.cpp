#include "common/text/english_spelling.h"

#include <string_view>

#include <doctest/doctest.h>

#include "common/text/english.h"

namespace akhbar {
namespace {

struct Pair {
  std::string_view british;
  std::string_view american;
};

constexpr Pair kPairs[] = {
    // -ise, -yse
    {"privatise", "privatize"},
    {"privatised", "privatized"},
    {"privatises", "privatizes"},
    {"privatising", "privatizing"},
    {"privatisation", "privatization"},
    {"privatisations", "privatizations"},
    {"organisational", "organizational"},
    {"organiser", "organizer"},
    {"organisers", "organizers"},
    {"recognisable", "recognizable"},
    {"recognisably", "recognizably"},
    {"aggrandisement", "aggrandizement"},
    {"agonisingly", "agonizingly"},
    {"stabilise", "stabilize"},
    {"subsidised", "subsidized"},
    {"monetise", "monetize"},
    {"nationalisation", "nationalization"},
    {"industrialised", "industrialized"},
    {"unauthorised", "unauthorized"},
    {"summarise", "summarize"},
    {"economise", "economize"},
    {"criticised", "criticized"},
    {"publicise", "publicize"},
    {"standardisation", "standardization"},
    {"incentivise", "incentivize"},
    {"apologise", "apologize"},
    {"emphasise", "emphasize"},
    {"amortised", "amortized"},
    {"maximise", "maximize"},
    {"fertiliser", "fertilizer"},
    {"cognisant", "cognizant"},
    {"analyse", "analyze"},
    {"analysed", "analyzed"},
    {"analysing", "analyzing"},
    {"analyser", "analyzer"},
    {"paralysed", "paralyzed"},
    {"paralyses", "paralyzes"},
    {"catalyse", "catalyze"},
    // -our
    {"labour", "labor"},
    {"labourers", "laborers"},
    {"colourful", "colorful"},
    {"favourable", "favorable"},
    {"unfavourably", "unfavorably"},
    {"favourite", "favorite"},
    {"harbours", "harbors"},
    {"neighbouring", "neighboring"},
    {"neighbourhood", "neighborhood"},
    {"honoured", "honored"},
    {"dishonoured", "dishonored"},
    {"behavioural", "behavioral"},
    {"endeavours", "endeavors"},
    {"rumours", "rumors"},
    {"humour", "humor"},
    {"vapour", "vapor"},
    {"vapourise", "vaporize"},
    {"vigour", "vigor"},
    {"armoured", "armored"},
    {"odourless", "odorless"},
    {"savoury", "savory"},
    {"tumours", "tumors"},
    {"saviour", "savior"},
    {"splendour", "splendor"},
    {"rigour", "rigor"},
    {"demeanour", "demeanor"},
    // -re
    {"centre", "center"},
    {"centres", "centers"},
    {"centred", "centered"},
    {"centring", "centering"},
    {"epicentre", "epicenter"},
    {"centrepiece", "centerpiece"},
    {"theatres", "theaters"},
    {"metres", "meters"},
    {"kilometre", "kilometer"},
    {"litres", "liters"},
    {"millilitre", "milliliter"},
    {"fibre", "fiber"},
    {"calibre", "caliber"},
    {"spectre", "specter"},
    {"lacklustre", "lackluster"},
    {"meagre", "meager"},
    {"sombrely", "somberly"},
    {"manoeuvre", "maneuver"},
    {"manoeuvred", "maneuvered"},
    {"manoeuvring", "maneuvering"},
    {"manoeuvrable", "maneuverable"},
    // -ence, -ice, -ogue
    {"defence", "defense"},
    {"defenceless", "defenseless"},
    {"offences", "offenses"},
    {"pretence", "pretense"},
    {"licence", "license"},
    {"licenced", "licensed"},
    {"licences", "licenses"},
    {"practise", "practice"},
    {"practised", "practiced"},
    {"practising", "practicing"},
    {"catalogue", "catalog"},
    {"catalogued", "cataloged"},
    {"cataloguing", "cataloging"},
    {"dialogues", "dialogs"},
    {"analogue", "analog"},
    // l and ll
    {"travelled", "traveled"},
    {"travelling", "traveling"},
    {"travellers", "travelers"},
    {"cancelled", "canceled"},
    {"labelling", "labeling"},
    {"fuelled", "fueled"},
    {"refuelling", "refueling"},
    {"modelled", "modeled"},
    {"signalling", "signaling"},
    {"levelled", "leveled"},
    {"channelled", "channeled"},
    {"counselling", "counseling"},
    {"counsellor", "counselor"},
    {"councillors", "councilors"},
    {"marshalled", "marshaled"},
    {"rivalled", "rivaled"},
    {"unrivalled", "unrivaled"},
    {"totalled", "totaled"},
    {"totalling", "totaling"},
    {"tunnelling", "tunneling"},
    {"dialled", "dialed"},
    {"equalled", "equaled"},
    {"initialled", "initialed"},
    {"quarrelled", "quarreled"},
    {"spiralling", "spiraling"},
    {"gruelling", "grueling"},
    {"marvellous", "marvelous"},
    {"panellists", "panelists"},
    {"jewellery", "jewelry"},
    {"jewellers", "jewelers"},
    {"enrol", "enroll"},
    {"enrolment", "enrollment"},
    {"fulfil", "fulfill"},
    {"fulfils", "fulfills"},
    {"fulfilment", "fulfillment"},
    {"instalments", "installments"},
    {"skilfully", "skillfully"},
    {"wilful", "willful"},
    // ae, oe
    {"paediatric", "pediatric"},
    {"anaemia", "anemia"},
    {"anaesthesia", "anesthesia"},
    {"oestrogen", "estrogen"},
    {"foetus", "fetus"},
    {"haemorrhaging", "hemorrhaging"},
    {"haematite", "hematite"},
    {"leukaemia", "leukemia"},
    {"encyclopaedia", "encyclopedia"},
    {"diarrhoea", "diarrhea"},
    {"orthopaedic", "orthopedic"},
    {"archaeology", "archeology"},
    {"archaeological", "archeological"},
    // single words
    {"acknowledgement", "acknowledgment"},
    {"aeroplane", "airplane"},
    {"ageing", "aging"},
    {"aluminium", "aluminum"},
    {"artefacts", "artifacts"},
    {"cheque", "check"},
    {"cheques", "checks"},
    {"cosy", "cozy"},
    {"desulphurisation", "desulfurization"},
    {"enquiries", "inquiries"},
    {"gaol", "jail"},
    {"grey", "gray"},
    {"judgement", "judgment"},
    {"mould", "mold"},
    {"moulding", "molding"},
    {"nett", "net"},
    {"plough", "plow"},
    {"ploughed", "plowed"},
    {"programme", "program"},
    {"programmes", "programs"},
    {"pyjamas", "pajamas"},
    {"roubles", "rubles"},
    {"sceptic", "skeptic"},
    {"sceptical", "skeptical"},
    {"sizeable", "sizable"},
    {"sulphide", "sulfide"},
    {"sulphur", "sulfur"},
    {"transhipment", "transshipment"},
    {"tyre", "tire"},
    {"tyres", "tires"},
};

constexpr std::string_view kStay[] = {
    // an s that is no suffix
    "advise", "advised", "adviser", "advisable", "advertise", "advertisement", "advertising",
    "apprise", "arise", "arising", "chastise", "circumcise", "compromise", "compromised",
    "comprise", "comprising", "concise", "concisely", "cruise", "bruised", "demise", "despise",
    "devise", "devised", "disguise", "disguised", "enterprise", "enterprises", "enterprising",
    "excise", "exercise", "exercises", "exercising", "expertise", "franchise", "franchising",
    "franchisee", "guise", "highrise", "improvise", "improvisation", "incise", "liaise", "likewise",
    "majlises", "malaise", "merchandise", "merchandising", "miser", "mortise", "noise", "otherwise",
    "paradise", "poise", "poised", "praise", "precise", "precisely", "premise", "premises",
    "promise", "promised", "promising", "raise", "raised", "raising", "revise", "revised", "rise",
    "rises", "rising", "riser", "sunrise", "supervise", "supervised", "surprise", "surprisingly",
    "televise", "televised", "tortoise", "treatise", "treatises", "uprising", "wise", "wiser",
    // and words that only look like a verb in -ise or -yse
    "analysis", "analyses", "analyst", "paralysis", "catalyst", "bases", "basis", "crises",
    "crisis", "oasis", "disability", "disabled", "visa", "visible", "satisfied", "isolation",
    "size", "seize", "prize",
    // -our
    "four", "hour", "tour", "pour", "source", "court", "courtesy", "journal", "course", "contour",
    "detour", "velour", "your", "sour", "flour", "tourism", "tourist", "resource", "glamour",
    "fourth", "courage", "courier", "encourage", "hourly", "mourning", "paramour",
    // -re
    "acre", "cadre", "genre", "macabre", "massacre", "mediocre", "ogre", "sombrero", "central",
    "metric", "theatrical", "fired", "hired", "metro", "entrepreneur", "share", "store", "shared",
    "reentered", "string", "boring", "entering", "mentoring", "transfer", "louvre",
    // -ence, -ogue
    "absence", "conference", "confidence", "science", "silence", "defensive", "offensive",
    "prologue", "epilogue", "league", "vogue", "rogue", "monologue",
    // ll on both sides
    "controlled", "controlling", "compelled", "expelled", "excelled", "propelled", "patrolled",
    "enrolled", "enrolling", "fulfilled", "installed", "installing", "rebelled", "rebellion",
    "billed", "called", "drilling", "selling", "dollar", "dollars", "refill", "cancellation",
    "crystallize", "metallic", "metallurgy", "totally", "equally", "initially", "modeled",
    "traveled", "skillful", "medallion", "tranquil", "dwelling", "spelling",
    // words of their own in America
    "storey", "storeys", "tonne", "tonnes", "kerb", "draught", "exchequer", "greyhound", "trouble",
    "troubles", "programmer", "programmed", "programming", "agreement", "management", "movement",
    "practical", "required", "septic", "judge", "silver",
    // what is hardly a word
    "", "s", "ise", "yse", "re", "ll", "our", "iran", "rial", "opec", "sme", "p5", "1.2b",
    "irna.ir"};

}  // namespace

TEST_CASE("american_spelling: British words, inflected") {
  for (const auto& pair : kPairs) {
    CAPTURE(pair.british);
    CHECK(american_spelling(pair.british) == pair.american);
  }
}

TEST_CASE("american_spelling: American words are as they should be") {
  for (const auto& pair : kPairs) {
    CAPTURE(pair.american);
    CHECK(american_spelling(pair.american) == pair.american);
  }
}

TEST_CASE("american_spelling: words that look British and are not") {
  for (const std::string_view word : kStay) {
    CAPTURE(word);
    CHECK(american_spelling(word) == word);
  }
}

TEST_CASE("american_spelling: the inflections of a British verb meet in the stemmer") {
  EnglishStemmer stemmer;
  const auto stem = [&](std::string_view word) { return stemmer.stem(american_spelling(word)); };
  for (const std::string_view word :
       {"privatise", "privatised", "privatising", "privatisation", "privatizes"}) {
    CAPTURE(word);
    CHECK(stem(word) == "privat");
  }
  for (const std::string_view word : {"fuel", "fuels", "fuelled", "fuelling", "fueled"}) {
    CAPTURE(word);
    CHECK(stem(word) == "fuel");
  }
  for (const std::string_view word : {"enrol", "enrols", "enrolled", "enrolling", "enroll"}) {
    CAPTURE(word);
    CHECK(stem(word) == "enrol");
  }
}

}  // namespace akhbar
