/**
 * What the NHS calls one thing, in words people type: a line is a group, a comma separates its phrases, and behind
 * the bar stand Welsh ones, which are also known in their mutated forms. Write unmutated, without plurals.
 * docs/search.md says how to add one.
 */
export const synonyms = `
a&e, ae, a and e, a e, ed, emergency department, accident and emergency, accident & emergency, casualty, emergency care, emergency medicine, front door | damweiniau ac achosion brys, adran achosion brys, uned achosion brys, gofal brys
urgent care, urgent treatment centre, utc, minor injuries unit, miu, walk-in centre | uned mân anafiadau, gofal brys a chanolig
sdec, same-day emergency care, same day emergency care, ambulatory care, ambulatory emergency care, aec | gofal argyfwng yr un diwrnod
ahp, allied health professional, allied health, allied health profession | proffesiynau perthynol i iechyd, gweithiwr perthynol i iechyd
mdt, multidisciplinary team, multi-disciplinary team, multidisciplinary, interprofessional | tîm amlddisgyblaethol
los, length of stay, time in hospital, bed days | hyd arhosiad
discharge, delayed discharge, dtoc, delayed transfer of care, bed blocking, bed blocker, medically fit, medically optimised, no criteria to reside, going home, discharge to assess, d2a | rhyddhau, rhyddhau o'r ysbyty, oedi wrth drosglwyddo gofal
patient flow, bed flow, bed pressure, bed capacity, board round | llif cleifion
iv, intravenous, drip, infusion | mewnwythiennol
oral, tablet, by mouth, po
cannula, cannulation, cannulate, venflon, peripheral line
antibiotic, antimicrobial, anti-infective | gwrthfiotig, gwrthfiotigau
antimicrobial stewardship, antibiotic stewardship, ams, antimicrobial resistance, amr, antibiotic resistance | ymwrthedd gwrthficrobaidd
vte, venous thromboembolism, blood clot, dvt, deep vein thrombosis, pulmonary embolism, thrombosis | ceulad gwaed
aki, acute kidney injury, renal failure, kidney failure | anaf acíwt i'r aren
ckd, chronic kidney disease, dialysis, renal, kidney | aren, dialysis
copd, chronic obstructive pulmonary disease, emphysema, chronic bronchitis | clefyd rhwystrol cronig yr ysgyfaint
asthma, wheeze, inhaler | asthma, anadlydd
camhs, child and adolescent mental health, children's mental health, young people's mental health | iechyd meddwl plant a phobl ifanc
icu, itu, intensive care, intensive therapy unit, critical care, ccu, hdu, high dependency | gofal dwys, uned gofal dwys, gofal critigol
theatre, operating theatre, operating room, surgery, surgical list | theatr, llawdriniaeth
anaesthetic, anaesthesia, anesthetic, anaesthetist | anesthetig
obs, observations, vital signs, vitals
deterioration, deteriorating, deteriorating patient, news, news2, early warning score, track and trigger, escalation | dirywiad, claf sy'n dirywio
medicine, medication, meds, drug, tablets, prescription, drug round | meddyginiaeth, meddyginiaethau, moddion
tto, ttos, tta, medicines to take home, discharge medication, take home medicines | meddyginiaeth i fynd adref
medication error, drug error, prescribing error, missed dose, omitted dose | camgymeriad meddyginiaeth
time-critical medicines, time critical medication, medicines on time
fall, falls, faller, falling, fallen, slips and trips | cwymp, cwympo, cwympiad, cwympiadau, syrthio
pressure ulcer, pressure sore, pressure injury, bedsore, bed sore, decubitus, tissue viability, pressure damage | briw pwyso, wlser pwyso, briwiau pwyso
hca, healthcare assistant, health care assistant, healthcare support worker, hcsw, support worker, nursing assistant | gweithiwr cymorth gofal iechyd
ot, occupational therapist, occupational therapy | therapydd galwedigaethol, therapi galwedigaethol
physio, physiotherapist, physiotherapy | ffisiotherapydd, ffisiotherapi
salt, slt, speech and language therapist, speech and language therapy, speech therapist, speech therapy | therapydd lleferydd, therapi lleferydd ac iaith
dietitian, dietician, dietetics | deietegydd
gp, general practitioner, general practice, family doctor, primary care, surgery doctor | meddyg teulu, gofal sylfaenol
sepsis, septic, septicaemia, blood poisoning | sepsis
end of life, palliative, palliative care, hospice, dying, die, dies, died, death, last days, last days of life, terminal | diwedd oes, gofal diwedd oes, gofal lliniarol, hosbis
advance care planning, respect form, dnacpr, dnar, do not resuscitate | cynllunio gofal ymlaen llaw
dementia, alzheimer's, alzheimers, memory loss, cognitive impairment | dementia, cof
delirium, acute confusion, confused | dryswch, deliriwm
frailty, frail, clinical frailty score | eiddilwch, bregus
older people, elderly, older person, older adult, geriatric, care of the elderly, geriatrician, coe, dme | pobl hŷn, henoed, person hŷn
learning disability, learning disabilities, learning difficulty, learning difficulties, ld, intellectual disability | anabledd dysgu, anableddau dysgu
autism, autistic, asd, neurodivergent, neurodiversity | awtistiaeth, awtistig
reasonable adjustment, hospital passport, health passport | addasiad rhesymol
mental health, psychiatry, psychiatric, mental illness, mental ill health | iechyd meddwl, seiciatreg
restraint, restrictive practice, restrain, physical intervention, held down, seclusion | ataliaeth
violence, aggression, assault, violent | trais
self-harm, self harm, suicide, suicidal | hunan-niwed, hunanladdiad
substance misuse, drug misuse, addiction, drug user, alcohol | camddefnyddio sylweddau, alcohol
overdose, naloxone, opioid, opiate, heroin | gorddos
harm reduction, needle exchange | lleihau niwed
child, children, paediatric, paediatrics, pediatric, kid, kids, young people | plentyn, plant, pediatreg
neonatal, neonate, nicu, newborn, scbu, premature baby | newyddanedig
maternity, midwife, midwives, midwifery, birth, pregnancy, antenatal, postnatal, obstetrics, labour ward | mamolaeth, bydwraig, bydwreigiaeth, beichiogrwydd
health visitor, health visiting | ymwelydd iechyd
needle phobia, needle, injection, jab | nodwydd
nurse, nursing, rn, registered nurse, staff nurse | nyrs, nyrsio, nyrsys
doctor, medic, physician, consultant, registrar | meddyg, meddygon
junior doctor, resident doctor, foundation doctor, fy1
pharmacy, pharmacist | fferyllfa, fferyllydd
district nurse, community nurse, community nursing | nyrs ardal, nyrs gymunedol
international, overseas, internationally educated, ien, from abroad, foreign, osce | rhyngwladol, tramor
preceptorship, preceptor, mentor, mentoring, mentorship, newly qualified, nqn, band 5 | preceptoriaeth, newydd gymhwyso, mentora
retention, turnover, leavers, staff leaving | cadw staff
recruitment, vacancy, vacancies, hiring | recriwtio
staff wellbeing, well-being, wellbeing, burnout, resilience, staff health, stress | llesiant, lles staff
rota, roster, rostering, e-roster, off duty, shift pattern | rota
handover, hand over, shift handover, sbar | trosglwyddo
safety huddle, huddle, safety briefing
patient safety, psirf, incident reporting, datix, serious incident, never event, patient harm | diogelwch cleifion
infection control, infection prevention, ipc, mrsa, c diff, clostridium difficile, norovirus, hand hygiene, hcai | atal heintiau, rheoli heintiau
catheter, cauti, uti, urinary tract infection | cathetr
wound, wound care, dressing, leg ulcer | clwyf, gofal clwyfau
diabetes, diabetic, insulin, hypo, hypoglycaemia | diabetes, inswlin
stroke, tia, thrombolysis, hasu | strôc
heart failure, cardiac, cardiology, heart, mi, heart attack | calon, methiant y galon
cardiac arrest, resuscitation, resus, cpr, crash call | ataliad y galon
cancer, oncology, chemotherapy, chemo, tumour, macmillan | canser, oncoleg
parkinson's, parkinsons, parkinson | parkinson
epilepsy, seizure, fit | epilepsi
sickle cell, sickle, thalassaemia | cryman-gell
pain, pain relief, analgesia, painkiller, morphine | poen
nutrition, malnutrition, feeding, must score, mealtimes | maeth
hydration, dehydration, drinking, fluids | hydradu
swallowing, dysphagia, thickened fluids | llyncu
continence, incontinence, toileting | ymataliaeth
mobility, deconditioning, pj paralysis, get up get dressed | symudedd
rehabilitation, rehab, reablement, recovery | adsefydlu, ailalluogi
amputation, prosthetics, orthotics
orthopaedics, hip fracture, neck of femur, nof, fracture | torri clun
pathology, laboratory, lab, blood sciences | patholeg, labordy
phlebotomy, phlebotomist, blood test, venepuncture, bleeding patients, taking blood, bloods | fflebotomi, prawf gwaed
haemolysis, haemolysed, hemolysed, hemolysis
radiology, imaging, x-ray, ct scan, mri, scan | radioleg, pelydr-x
endoscopy, colonoscopy
outpatient, opd, outpatient clinic, clinic, did not attend, dna rate | claf allanol, cleifion allanol, clinig
waiting list, elective recovery, rtt, referral to treatment, backlog | rhestr aros, amser aros
referral, advice and guidance, refer | atgyfeirio
virtual ward, hospital at home, remote monitoring, telehealth, telemedicine | ward rithwir, ysbyty yn y cartref
video consultation, attend anywhere, remote consultation | ymgynghoriad fideo
ambulance, paramedic, 999, ambulance handover, pre-hospital | ambiwlans, parafeddyg
111, nhs 111, out of hours, ooh | tu allan i oriau
social care, care home, nursing home, residential home, adult social care, domiciliary care | gofal cymdeithasol, cartref gofal
unpaid carer, carer, family carer | gofalwr, gofalwyr
safeguarding, adult at risk, child protection | diogelu
volunteer, volunteering, companion | gwirfoddolwr, gwirfoddolwyr
chaplaincy, spiritual care, chaplain | caplaniaeth
bereavement, bereaved, grief | profedigaeth
health inequality, health inequalities, inequality, deprivation, core20plus5, inclusion health, racism | anghydraddoldeb iechyd
homeless, homelessness, rough sleeper | digartref, digartrefedd
interpreter, interpreting, interpret, translator, translation, language barrier | cyfieithydd
deaf, hearing loss, hearing aid, hearing, audiology, bsl | clyw, byddar, cymorth clyw
sight loss, blind, ophthalmology, eye clinic, glasses | golwg, llygaid
lost property, patient property, belongings, dentures, property | eiddo
dental, dentist, dentistry, oral health, mouth care | deintydd, deintyddol
menopause, perimenopause, hot flush, hot flushes | menopos
uniform, scrubs | iwnifform
sustainability, net zero, carbon, carbon footprint, green, greener nhs, climate, decarbonisation, environment | sero net, carbon, cynaliadwyedd, hinsawdd
waste, recycling, single-use plastic, plastic, packaging | gwastraff
estates, facilities, building, maintenance | ystadau, adeilad
heating, boiler, heat pump, heat decarbonisation | gwresogi
it systems, digital, electronic patient record, epr, ehr, emr | digidol, cofnod electronig
login, log in, log on, logging in, password, single sign-on, single sign on, sso, smartcard | mewngofnodi, cyfrinair
information governance, data protection, gdpr, confidentiality | llywodraethu gwybodaeth
coding, clinical coding
quality improvement, qi, pdsa, continuous improvement, qsir | gwella ansawdd
audit, clinical audit
research, clinical trial, r&d | ymchwil
education, training, simulation, teaching, learning | addysg, hyfforddiant
student nurse, student, placement | myfyriwr
leadership, management, manager | arweinyddiaeth, rheolwr
equality, diversity, inclusion, edi | cydraddoldeb
patient experience, friends and family test, fft, complaints, pals | profiad y claf
co-production, coproduction, patient involvement, experts by experience, lived experience | cydgynhyrchu
plain language, plain english, readable, health literacy, patient letters, clinic letters | iaith glir
catering, food, hospital food | bwyd
porter, portering | porthor
night shift, overnight, nights, at night, night-time | shifft nos, sifft nos
weekend, seven-day services, saturday, sunday | penwythnos
ward, inpatient ward | ward
hospital | ysbyty
patient, service user | claf, cleifion
carers and families, relatives, family | teulu
vaccination, immunisation, flu jab, vaccine | brechiad, brechu
long covid, covid, covid-19, coronavirus, pandemic | covid hir
obesity, weight management | gordewdra
smoking, smoking cessation, tobacco, vaping | ysmygu
sleep, insomnia, noise at night | cwsg
loneliness, social isolation, social prescribing, lonely | unigrwydd, presgripsiynu cymdeithasol
rural, remote and rural, countryside | gwledig, cefn gwlad
welsh, welsh language | cymraeg, y gymraeg, iaith gymraeg
active offer | cynnig rhagweithiol
care, caring | gofal
health | iechyd
`;
