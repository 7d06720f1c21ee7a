"""The headings that lists use, field by field, in Swedish and English: the table to add to."""

import re
from collections.abc import Mapping
from enum import StrEnum

from revmentor_desktop.domain.imports import ListField
from revmentor_desktop.exchange.lists.cells import listed


class Slot(StrEnum):
    """What a column can feed: a field, or one part of it."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    SIDE = "side"
    MENTOR_MARK = "mentor_mark"
    """A column of yes and no: wants to be a mentor."""
    ADEPT_MARK = "adept_mark"
    STATUS = "status"
    DEPARTMENT = "department"
    TITLE = "title"
    LEVEL = "level"
    SITE = "site"
    PHONE = "phone"
    EMPLOYED_SINCE = "employed_since"
    MANAGER = "manager"
    MANAGER_EMAIL = "manager_email"
    ASSISTANT = "assistant"
    ASSISTANT_EMAIL = "assistant_email"
    LANGUAGES = "languages"
    TOPICS = "topics"
    OFFERS = "offers"
    WANTS = "wants"
    CHALLENGE = "challenge"
    WISHES = "wishes"
    CAPACITY = "capacity"
    NOTES = "notes"


_PARTS = {
    Slot.MENTOR_MARK: ListField.SIDE,
    Slot.ADEPT_MARK: ListField.SIDE,
    Slot.MANAGER_EMAIL: ListField.MANAGER,
    Slot.ASSISTANT_EMAIL: ListField.ASSISTANT,
    Slot.OFFERS: ListField.TOPICS,
    Slot.WANTS: ListField.TOPICS,
}
FIELD_OF: Mapping[Slot, ListField] = {slot: _PARTS.get(slot) or ListField(slot.value) for slot in Slot}
TOPIC_SLOTS = frozenset({Slot.TOPICS, Slot.OFFERS, Slot.WANTS})

STRONG: Mapping[Slot, str] = {
    Slot.NAME: (
        "för- & efternamn, first & last name, employee full name, name of participant, name and surname, "
        "namn, name, full name, fullname, fullständigt namn, hela namnet, för- och efternamn, förnamn och "
        "efternamn, first and last name, first name and last name, medarbetarens namn, medarbetarnamn, "
        "employee name, deltagarens namn, namn på deltagare, participant name, person name, personnamn, "
        "display name, visningsnamn, vad heter du, what is your name, efternamn förnamn, last name first "
        "name, surname first name, name of employee, anställds namn"
    ),
    Slot.FIRST_NAME: ("förnamn, first name, firstname, given name, tilltalsnamn, forename, fornamn, first"),
    Slot.LAST_NAME: ("efternamn, last name, lastname, surname, family name, släktnamn, last"),
    Slot.EMAIL: (
        "arbetsmail, jobb-e-post, corporate email, office email, contact email, e-post på jobbet, e-post, "
        "epost, e-postadress, epostadress, email, e-mail, email address, e-mail address, mail, mejl, "
        "mejladress, mailadress, mail address, work email, work e-mail, business email, company email, "
        "jobbmejl, jobbmail, arbetsmejl, tjänstemail, e-post arbete, e-post jobb, tjänste-e-post, "
        "emailadress, e-mailadress, kontaktmail, primary email, elektronisk post"
    ),
    Slot.SIDE: (
        "sida, side, vill vara, wants to be, mentor/adept, adept/mentor, mentor eller adept, adept eller "
        "mentor, mentor or mentee, mentor/mentee, mentee/mentor, mentor or adept, roll i programmet, "
        "programme role, program role, role in programme, role in the programme, role in program, "
        "programroll, deltar som, deltagarroll, deltagartyp, participant type, participant role, i am a, "
        "jag är, jag vill vara, jag anmäler mig som, anmäler sig som, anmäld som, apply as, applying as, "
        "participating as, participates as, sign up as, mentorroll, mentoring role, mentorskapsroll, "
        "junior/senior, junior eller senior, junior or senior, vill delta som, söker som, i want to be a, "
        "i would like to be a, roll i mentorskapet, i want to take part as, i want to join as"
    ),
    Slot.MENTOR_MARK: (
        "mentor, vill vara mentor, kan vara mentor, wants to be a mentor, is mentor, available as mentor, "
        "som mentor, ska vara mentor, willing to be a mentor"
    ),
    Slot.ADEPT_MARK: (
        "adept, mentee, vill vara adept, kan vara adept, wants to be a mentee, is mentee, available as "
        "mentee, som adept, ska vara adept, willing to be a mentee, wants to be an adept, is adept"
    ),
    Slot.STATUS: (
        "status, ansökningsstatus, application status, urvalsstatus, urval, selection, selection status, "
        "deltagarstatus, participant status, antagningsstatus"
    ),
    Slot.DEPARTMENT: (
        "avdelning/team, department/team, department/unit, dept/team, avdelning, department, dept, dep, "
        "enhet, avd, avdelning/enhet, enhet/avdelning, tillhör avd, tillhör avdelning, "
        "avdelningstillhörighet, department name, avdelningsnamn, enhetsnamn, organisationsenhet, "
        "organisatorisk enhet, organizational unit, org unit, orgenhet, org enhet, business unit, "
        "affärsområde, affärsenhet, verksamhetsområde, förvaltning, avdelningens namn, tillhörighet, "
        "hemavdelning, home department, org tillhörighet, business line, line of business, squad, "
        "tribe, team name, teamnamn, name of team, unit name, division name, section name, sektionsnamn, "
        "namn på enhet, namn på avdelning, organisation/enhet, team/unit, company/department"
    ),
    Slot.TITLE: (
        "arbetsroll, vad jobbar du med, what do you do, tjänstebenämning, roll på jobbet, role at work, "
        "job function, titel, title, befattning, job title, jobtitle, jobbtitel, position, tjänst, "
        "tjänstetitel, yrkestitel, yrkesroll, job role, befattningsbenämning, anställd som, current "
        "position, position title, nuvarande befattning, arbetstitel, current "
        "role, nuvarande roll, my role, min roll, role title, role in company, role in the company, roll i "
        "företaget, befattning/roll, roll/befattning, role/title, title/role"
    ),
    Slot.LEVEL: (
        "nivå, level, grade, band, befattningsnivå, karriärnivå, senioritet, seniority, job level, career "
        "level, pay grade, job grade, lönegrad, lönegrupp, chefsnivå, management level, seniority level, "
        "kompetensnivå, tjänstegrad, grad, pay band, job band"
    ),
    Slot.SITE: (
        "ort, site, kontor, office, location, stad, city, placering, placeringsort, arbetsort, "
        "arbetsställe, stationeringsort, kontorsort, work location, office location, workplace, place of "
        "work, tjänsteställe, var sitter du, town, base location, anställningsort, var är du placerad, "
        "where are you based, where are you located"
    ),
    Slot.PHONE: (
        "telefon, phone, tel, mobil, mobile, mobiltelefon, telefonnummer, phone number, mobilnummer, "
        "mobile number, mobile phone, tfn, tel nr, work phone, telephone, cell phone, direct line"
    ),
    Slot.EMPLOYED_SINCE: (
        "anställd sedan, anst sedan, employed since, anställningsdatum, anst datum, anst dat, anst från, "
        "anstdatum, "
        "anställd datum, datum anställd, datum för anställning, date of joining, startade datum, "
        "start date, startdatum, hire date, hiredate, date of hire, hired, hired on, joined, joined on, "
        "date joined, join date, joining date, date of employment, employment date, employment start, "
        "employment start date, började, började hos oss, anställd från, anställd fr o m, anställd from, "
        "anst fr o m, service date, tillträdesdatum, tillträdde, anställningens början, in service since, "
        "when did you join, när började du, first day, första anställningsdag, with us since, with the "
        "company since, anställningsstart, anställd den, på företaget sedan"
    ),
    Slot.MANAGER: (
        "chef, närmaste chef, manager, line manager, chefens namn, manager name, managers name, reports "
        "to, rapporterar till, överordnad, supervisor, chef namn, närmsta chef, linjechef, ansvarig chef, "
        "närmaste chefs namn, boss, supervisor name, immediate manager, reporting manager"
    ),
    Slot.MANAGER_EMAIL: (
        "chefens e-post, chefens mejl, chefens mail, chefens epost, chefens e-postadress, manager email, "
        "manager e-mail, managers email, line manager email, e-post chef, e-post till chef, chef e-post, "
        "närmaste chefs e-post, närmaste chef e-post, manager email address, chefens mejladress, "
        "supervisor email, e-post till närmaste chef"
    ),
    Slot.ASSISTANT: (
        "assistent, assistant, assistentens namn, assistant name, personal assistant, pa, sekreterare, "
        "secretary, executive assistant, vd assistent, pa name, chefsassistent, bokas via, booked via"
    ),
    Slot.ASSISTANT_EMAIL: (
        "assistentens e-post, assistentens mejl, assistent e-post, e-post assistent, assistant email, "
        "assistant e-mail, assistants email, pa email, sekreterarens e-post, secretary email, "
        "assistentens e-postadress, assistant email address, assistentens mejladress"
    ),
    Slot.LANGUAGES: (
        "språk, languages, language, språkkunskaper, talar, talar språk, spoken languages, languages "
        "spoken, language skills, speaks, arbetsspråk, working languages, vilka språk talar du"
    ),
    Slot.TOPICS: (
        "subject areas, subject, ämneskunskaper, topics of choice, valt ämne, diskussionsämnen, ämnen, "
        "topics, ämne, topic, ämnesområden, ämnesområde, intresseområden, intresseområde, intressen, "
        "interests, kompetens, kompetenser, kompetensområden, skills, områden, teman, themes, expertise, "
        "areas of expertise, expertområden, fokusområden, focus areas, areas of interest, profession, "
        "professions, subjects, kunskapsområden, topic areas, valda ämnen, selected topics, "
        "färdigheter, digitala färdigheter, digital skills"
    ),
    Slot.OFFERS: (
        "topics to share, topics i can share, ämnen att dela med mig av, ämnen jag behärskar, kan bidra "
        "med, kan erbjuda, erbjuder, offers, can offer, can contribute, can contribute with, kan lära ut, "
        "kan dela med sig av, bidrar med, kan hjälpa till med, can help with, can teach, mentor topics, "
        "styrkor, strengths, offering, mentorämnen, vad kan du bidra med, jag kan bidra med, vad jag kan "
        "bidra med, brings, what can you offer, what can you teach, can share, knows about, kan berätta "
        "om, delar med sig av, contributes, kan coacha i, can mentor on, can coach on, expert på, kunnig "
        "inom, bidrag, erfarenhet av, experience in"
    ),
    Slot.WANTS: (
        "topics of interest, utvecklingsbehov, development needs, lärbehov, kunskapsbehov, vill ha stöd "
        "inom, vill lära sig, vill lära sig mer om, wants, wants to learn, wants to learn about, want to "
        "learn, would like to learn, would like to learn about, vill veta mer om, lärandemål, learning "
        "goals, learning needs, vill utveckla, nyfiken på, curious about, intresserad av, interested in, "
        "behov, needs, vill ha hjälp med, development areas, utvecklingsområden, utvecklingsområde, adept "
        "topics, mentee topics, vill förstå, önskade ämnen, desired topics, wants help with, looking for, "
        "söker kunskap om, would like to know more about, vill bli bättre på, vill coachas i, learning "
        "interests, vill lära mig, learn about, areas to develop, behöver lära sig"
    ),
    Slot.CHALLENGE: (
        "fråga att ta med, fråga till mentorn, question for my mentor, question to bring, utmaning, "
        "challenge, utmaningar, challenges, min utmaning, aktuell utmaning, frågeställning, business "
        "challenge, current challenge, verklig utmaning, real challenge, din utmaning, beskriv din "
        "utmaning, describe your challenge, problem att lösa, vilken utmaning står du inför"
    ),
    Slot.WISHES: (
        "önskemål, wishes, vill paras med, vill paras ihop med, önskad mentor, önskad adept, would like "
        "to be paired with, preferred mentor, preferred mentee, preferred partner, önskad matchning, "
        "önskar matchas med, vill matchas med, preferred match, önskad partner, requested mentor, "
        "requested mentee, wants to be paired with, önskemål om mentor, önskemål om adept, would like to "
        "be matched with, helst med, wish, önskar paras med, önskar paras ihop med, önskar matchas ihop med, "
        "önskar bli parad med, önskar bli matchad med, önskar bilda par med, vill bli parad med, vill bli "
        "matchad med, vill bilda par med, vill matchas ihop med, vill gärna paras med, vill gärna matchas "
        "med, paras gärna med, gärna ihop med, önskad mentor/adept, önskad adept/mentor, önskat par, "
        "önskad matchningspartner, önskemål om partner, önskemål om par, önskemål om matchning, "
        "förstahandsval, wants to be matched with, want to be paired with, want to be matched with, wishes "
        "to be paired with, wish to be paired with, prefers to be paired with, would prefer to be paired "
        "with, hopes to be paired with, requests to be paired with, preferred mentor/mentee, preferred "
        "mentor/adept, preferred adept, preferred pairing, preferred pair, requested partner, requested "
        "match, requested pairing, requested adept, pairing request, pairing requests, pairing preference, "
        "match preference, mentor preference, mentee preference, partner preference, wants as partner, "
        "föredragen mentor, föredragen adept, föredragen partner"
    ),
    Slot.CAPACITY: (
        "antal par, capacity, kapacitet, antal adepter, antal mentorer, max antal, max antal par, max "
        "antal adepter, number of mentees, number of mentors, number of pairs, max pairs, how many "
        "mentees, hur många adepter, max mentees, antal platser, hur många par, how many pairs"
    ),
    Slot.NOTES: (
        "anteckningar, notes, kommentar, kommentarer, comments, comment, övrigt, noteringar, notering, "
        "anmärkning, anmärkningar, remarks, fritext, other comments, övriga kommentarer, note, anything "
        "else, övriga upplysningar, något annat vi bör veta, anything we should know, other information, "
        "övrig information"
    ),
}
"""Headings that say it plainly."""

WEAK: Mapping[Slot, str] = {
    Slot.NAME: (
        "medarbetare, employee, deltagare, participant, person, anställd, mentor, adept, mentee, vem, "
        "who, kandidat, candidate, sökande, applicant, colleague, kollega"
    ),
    Slot.EMAIL: (
        "adress, address, kontakt, contact, privat e-post, personal email, private email, user, "
        "användare, konto, account, upn, user principal name"
    ),
    Slot.SIDE: (
        "roll, role, typ, type, grupp, group, kategori, category, deltar, mentorskap, program, programme"
    ),
    Slot.DEPARTMENT: (
        "hör till, belongs to, var jobbar du, arbetsgrupp, workgroup, work group, faculty, institution, "
        "förv, organisation, organization, team, division, unit, grupp, group, sektion, section, "
        "verksamhet, funktion, function, business area, område, area, directorate, bolag, company, "
        "arbetsplats, arbetslag, organisationstillhörighet, cost centre name, kostnadsställe namn, org, "
        "bu, förvaltning"
    ),
    Slot.TITLE: (
        "roll, role, yrke, occupation, arbetsuppgift, arbetsuppgifter, funktion, jobb, job, anställning, "
        "designation, post"
    ),
    Slot.LEVEL: ("kategori, rank, tier, steg, klass"),
    Slot.SITE: ("region, plats, land, country, place, building, base, stationering"),
    Slot.PHONE: ("nummer, number, kontakt, contact"),
    Slot.EMPLOYED_SINCE: (
        "datum, date, sedan, since, start, from, från, anställd, employed, anställning, started, tenure "
        "start, började datum, startade"
    ),
    Slot.TOPICS: (
        "fråga, frågor, nyckelord, keywords, taggar, tags, specialty, specialitet, område, area, tema, "
        "theme, kunskaper, knowledge"
    ),
    Slot.WANTS: ("mål, goals, goal, önskar, förväntningar"),
    Slot.CHALLENGE: (
        "problem, issue, fråga, question, beskrivning, description, motivering, motivation, case, varför "
        "vill du delta, why do you want to take part"
    ),
    Slot.WISHES: ("önskar, request, requests, preferences, önskan, partner"),
    Slot.CAPACITY: ("antal, count, platser, slots, max"),
    Slot.STATUS: ("beslut, decision, antagen, state, läge"),
    Slot.NOTES: ("information, info, other, text, beskrivning, description"),
}
"""Headings that may mean it; the values decide."""

PAIRING_WISH = re.compile(
    r"\b(?:vill|önsk\w*|gärna|helst|hoppas|wants?|like|wish(?:es)?|prefers?|hopes?|requests?)\b.*"
    r"\b(?:para[sd]?|(?:ihop)?para[sd]|matcha[sd]?|bilda par|pair(?:ed)?|match(?:ed)?)\b.*\b(?:med|with)\b"
)
"""Headings that ask for somebody by name, however they turn it."""

OPENINGS = (
    ("vill dela", Slot.OFFERS),
    ("vill bidra", Slot.OFFERS),
    ("vill hjälpa", Slot.OFFERS),
    ("vill lära ut", Slot.OFFERS),
    ("kan bidra", Slot.OFFERS),
    ("kan hjälpa", Slot.OFFERS),
    ("kan stötta", Slot.OFFERS),
    ("kan inspirera", Slot.OFFERS),
    ("kan coacha", Slot.OFFERS),
    ("kan undervisa", Slot.OFFERS),
    ("can ", Slot.OFFERS),
    ("could ", Slot.OFFERS),
    ("good ", Slot.OFFERS),
    ("strong ", Slot.OFFERS),
    ("duktig", Slot.OFFERS),
    ("bra ", Slot.OFFERS),
    ("vill ", Slot.WANTS),
    ("önskar lära", Slot.WANTS),
    ("önskar utveckl", Slot.WANTS),
    ("behöver", Slot.WANTS),
    ("would like ", Slot.WANTS),
    ("wants ", Slot.WANTS),
    ("want ", Slot.WANTS),
    ("like learn", Slot.WANTS),
    ("hopes to", Slot.WANTS),
)
"""How headings begin that go on in many ways, small words left out; the first that fits counts."""

TECHNICAL = (
    "id, nr, no, #, löpnummer, löpnr, number, rad, row, index, timestamp, tidsstämpel, tidstämpel, "
    "submitted, submitted at, inskickad, skapad, created, created at, created on, updated, ändrad, senast "
    "ändrad, modified, starttid, start time, slutförandetid, completion time, sluttid, end time, "
    "anställningsnummer, anställningsnr, anstnr, anst nr, employee id, employee number, employee no, "
    "staff id, staff number, user id, userid, användarnamn, username, user name, användar- id, login, "
    "signatur, signature, kostnadsställe, cost centre, cost center, ks, department code, avdelningskod, "
    "avd nr, avdelningsnummer, department id, department number, enhetskod, orgnr, organisationsnummer, "
    "file name, filnamn, registrerad av, created by, registered by, språk för formulär, score, poäng, "
    "points"
)
"""Headings of what systems add; nobody misses them."""

IGNORED = (
    "slutdatum, end date, anställd till, employed until, slutar, anmälningsdatum, anmäld den, anmäld, "
    "application date, applied on, registration date, registreringsdatum, uttagsdatum, datum för anmälan, "
    "date of application, company name, företagsnamn, sysselsättningsgrad, tjänstgöringsgrad, fte, "
    "anställningsform, employment type, contract type, both mentor and mentee, både mentor och adept, "
    "biography, biografi, bio, presentation, samtycke, consent, gdpr, godkänner villkoren, chef godkänt, "
    "chefens godkännande, godkänd av chef, manager approval, manager approved, approved by manager, "
    "postnummer, postnr, zip, zip code, postcode, gatuadress, street, street address, postadress, "
    "hemadress, home address, handläggare, hr-partner, hr partner, recruiter, rekryterare, ice, emergency "
    "contact, emergency contact name, emergency contact phone, anhörig, närstående, kontaktperson, "
    "contact person, länk, link, url, linkedin, photo, foto, bild, tillgänglighet, availability, "
    "tillgängliga dagar, available days, lön, salary, antal år, years of service, anställningstid, "
    "tenure, tjänsteår, anställd antal år, matchad med, matched with, parad med, paired with, mentor "
    "förra året, reports, direct reports, underställda, programmeringsspråk, programspråk, "
    "programming languages, sista anställningsdag, last day, level of english, english level, språknivå, "
    "nivå engelska, nivå svenska, language level, ai-nivå"
)
"""Headings we know and do not read."""

RESTRICTED_WORDS = listed(
    "pnr, ssn, kön, gender, sex, age, ålder, dob, fack, facket, ras, race, tro, belief, beliefs, "
    "faith, pronomen, pronouns, identity, identitet, identiteter, characteristics, egenskap, lgbt, "
    "lgbtq, hbtq, hbtqi, lgbtqi, lgbtqia, disability, diet, kost, specialkost, matpreferens, "
    "nationality, nationalitet, medborgarskap, citizenship, ancestry, läggning, orientation, "
    "karaktäristika, pregnant, gravid, sjuk, veteran, neurodiversity, neurodivergent"
)
"""Words in a heading that mark data of a special category, or a personal number: never read."""
RESTRICTED_STEMS = listed(
    "personnum, personnr, personbeteckning, födelse, birth, hälso, hälsa, health, sjukfr, sjukdom, "
    "sjukskriv, allerg, funktionsned, funktionsvar, disabilit, disabled, medicin, medical, illness, "
    "facklig, fackförb, fackför, fackmedl, union, religi, livsåskåd, etni, ethni, ursprung, sexual, "
    "sexuel, politi, trosupp, identitets, könsid, transgender, genetic, genetisk, biometri, criminal, "
    "brott, samordningsnum, födelsedat, national id, social security, person nr, person nummer, date of "
    "birth, protected char"
)
"""Beginnings of words, or words side by side, that mark the same."""

LINKS = listed("med, with, som, as, till, för, inom, within")
"""Small words that say nothing where nothing else is left."""
TAILS = re.compile(
    r"(?:e?n|e?t|e?r|ar|s|ens|ets|e?rna|arna|s?(?:namn|adress|nr|nummer|datum|val|text|beskrivning|områden?|"
    r"fält|titel|tillhörighet|uppgift(?:er)?|info|benämning|kunskap(?:er)?|names?|address|number|date))"
    r"(?:e?n|e?t)?"
)
"""How a compound word may go on after what it is about, still naming the same."""
STOP_WORDS = listed(
    "din, ditt, dina, your, my, mitt, min, mina, vilken, vilket, vilka, vad, är, what, which, is, "
    "are, the, a, an, du, do, you, work, works, working, jobbar, arbetar, tillhör, belong, to, på, i, "
    "in, at, of, av, om, about, mer, more, gärna, please, ange, fyll, skriv, enter, type, heter, hos, "
    "oss, us, our, vår, sig, dig, mig, self, s, ens, er, ert, era, we, vi, we're, obligatorisk, "
    "obligatoriskt, required, optional, valfri, valfritt, max, eg, t, ex, tex, for"
)
