"""Names of a city that does not exist: its units, programmes, places and kinds of works, for make.py.

Everything here is made up, apart from provisions of Polish law and headings of the budget classification,
which are examples.
"""

# id | Polish name | English name | kind | parent | city's share in percent
UNITS = """
rada-miasta|Rada Miasta Modelowo|Modelowo City Council|department||
prezydent-miasta|Prezydent Miasta|Mayor of the City|department||
urzad-miasta|Urząd Miasta|City Office|department|prezydent-miasta|
sekretarz|Sekretarz Miasta|City Secretary|department|urzad-miasta|
finanse|Wydział Finansów|Finance|department|urzad-miasta|
zdrowie|Wydział Zdrowia i Opieki|Health and Care|department|urzad-miasta|
edukacja|Wydział Edukacji|Education|department|urzad-miasta|
mieszkalnictwo|Wydział Mieszkalnictwa|Housing|department|urzad-miasta|
kultura|Wydział Kultury i Dzielnic|Culture and Districts|department|urzad-miasta|
srodowisko|Wydział Środowiska|Environment|department|urzad-miasta|
gospodarka|Wydział Gospodarki|Economy|department|urzad-miasta|
planowanie|Wydział Planowania Przestrzennego|Spatial Planning|department|urzad-miasta|
inwestycje|Wydział Inwestycji|Capital Works|department|urzad-miasta|
transport|Zarząd Transportu|Transport Authority|municipal-unit|prezydent-miasta|
opieka|Miejski Ośrodek Opieki Środowiskowej|Municipal Centre of Community Care|municipal-unit|zdrowie|
zielen|Zarząd Zieleni Miejskiej|City Parks and Trees|municipal-unit|srodowisko|
zasob|Zakład Mieszkań Miejskich|Municipal Dwellings|municipal-unit|mieszkalnictwo|
biblioteka|Miejska Biblioteka Publiczna|City Public Library|municipal-unit|kultura|
wodociagi|Wodociągi Modelowskie sp. z o.o.|Modelowo Water Company|city-company|prezydent-miasta|100
cieplo|Modelowska Energetyka Cieplna S.A.|Modelowo Heat Company|city-company|prezydent-miasta|61.5
autobusy|Autobusy Miejskie Modelowo sp. z o.o.|Modelowo City Buses|city-company|prezydent-miasta|100
domy|Społeczna Inicjatywa Mieszkaniowa Modelowo sp. z o.o.|Modelowo Social Housing Company|city-company|prezydent-miasta|74.25
gmina-wzorki|Gmina Wzorki|Commune of Wzorki|neighbour-commune||
sasiedzi|Stowarzyszenie Dobre Sąsiedztwo|Good Neighbours Association|ngo||
akademia|Akademia Stosowana w Modelowie|Modelowo Academy of Applied Sciences|university||
izba|Izba Rzemiosła i Przedsiębiorczości|Chamber of Crafts and Enterprise|partner||
szpital|Szpital Ziemi Modelowskiej|Hospital of the Modelowo Lands|partner||
"""

# line of action | unit that leads | units that support | programme | division/chapter of the budget
# | why a project serves it, Polish | English
LINES = """
1.1.1|opieka|zdrowie;sasiedzi|opieka-2030|852/85228|Więcej osób starszych zostaje u siebie dzięki pomocy na miejscu.|More older people can stay at home thanks to help on the spot.
1.1.2|opieka|zdrowie;sekretarz|opieka-2030|852/85295|Skraca drogę od zgłoszenia do pierwszej wizyty.|It shortens the way from a request to the first visit.
1.1.3|zdrowie|szpital;inwestycje|opieka-2030|851/85121|Przybliża poradnię mieszkańcom, którzy mają dziś dalej niż kwadrans.|It brings a clinic closer to residents who now walk longer than a quarter of an hour.
1.1.4|zdrowie|opieka;sasiedzi|opieka-2030|852/85295|Odciąża opiekunów rodzinnych.|It relieves family carers.
1.2.1|edukacja|inwestycje|rowne-szanse|801/80104|Tworzy lub utrzymuje miejsca w przedszkolach publicznych.|It creates or keeps places in public preschools.
1.2.2|edukacja|akademia|rowne-szanse|801/80101|Daje dodatkową pomoc tam, gdzie wyniki są najsłabsze.|It gives extra help where results are weakest.
1.2.3|edukacja||rowne-szanse|801/80101|Pozwala dzielić zbyt liczne oddziały.|It allows classes that are too large to be divided.
1.2.4|edukacja|kultura;sasiedzi|rowne-szanse|801/80101|Otwiera szkołę dla okolicy po lekcjach.|It opens the school to the neighbourhood after lessons.
2.1.1|domy|mieszkalnictwo;planowanie|mieszkania-2032|700/70021|Przybywa mieszkań na wynajem o umiarkowanym czynszu.|It adds homes for rent at a moderate price.
2.1.2|zasob|mieszkalnictwo|mieszkania-2032|700/70007|Zajmowane są lokale, które stały puste.|Dwellings that stood empty are lived in again.
2.1.3|mieszkalnictwo|zasob;sekretarz|mieszkania-2032|700/70007|Kolejka staje się krótsza i jawna.|The queue becomes shorter and open to view.
2.1.4|inwestycje|planowanie;domy|nowa-garbarnia|700/70095|Wprowadza nowe funkcje do dawnej garbarni.|It brings new uses into the former tannery.
2.2.1|kultura|biblioteka;sasiedzi||921/92109|Powstaje miejsce, w którym sąsiedzi mogą się spotykać.|It makes a place where neighbours can meet.
2.2.2|kultura|biblioteka||921/92105|Wydarzenia odbywają się poza śródmieściem.|Events take place beyond the centre.
2.2.3|kultura|sasiedzi||921/92195|Grupy sąsiedzkie i młodzieżowe dostają małe pieniądze bez zbędnych formalności.|Groups of neighbours and young people get small grants without needless paperwork.
2.2.4|zielen|sasiedzi;kultura|zielen-miejska|900/90004|Nieużytek zmienia się w ogród prowadzony przez mieszkańców.|Waste land becomes a garden kept by residents.
3.1.1|srodowisko|sekretarz|czyste-powietrze|900/90005|Znikają kotły na paliwa stałe.|Solid-fuel boilers disappear.
3.1.2|cieplo|srodowisko|czyste-powietrze|900/90005|Kolejne domy mogą ogrzewać się ciepłem sieciowym.|More houses can be heated from the network.
3.1.3|srodowisko|edukacja|czyste-powietrze|900/90005|Mieszkańcy wiedzą więcej o powietrzu.|Residents know more about the air.
3.1.4|inwestycje|edukacja;srodowisko|czyste-powietrze|801/80101|Budynek miejski zużywa mniej ciepła.|A city building uses less heat.
3.2.1|transport|autobusy|mobilnosc|600/60004|Autobusy jeżdżą częściej lub mniej się spóźniają.|Buses run more often or less late.
3.2.2|autobusy|transport|mobilnosc|600/60004|Przybywa pojazdów elektrycznych lub miejsc do ich ładowania.|It adds electric vehicles or places to charge them.
3.2.3|transport|inwestycje|mobilnosc|600/60016|Domyka się kolejny odcinek sieci rowerowej.|It closes one more gap in the cycle network.
3.2.4|transport|edukacja|mobilnosc|600/60016|Piesi, zwłaszcza dzieci, idą bezpieczniej.|People on foot, children above all, walk more safely.
4.1.1|srodowisko|wodociagi;zielen|adaptacja|900/90001|Deszcz zostaje tam, gdzie spadł.|Rain stays where it fell.
4.1.2|wodociagi|srodowisko|woda-2030|900/90001|Ubywa wycieków z sieci.|The network leaks less.
4.1.3|srodowisko|gmina-wzorki;zielen|adaptacja|900/90001|Rzeka dostaje miejsce na wezbranie.|The river gets room for its floods.
4.1.4|urzad-miasta|srodowisko|adaptacja|754/75421|Miasto ćwiczy na czas suszy i nawałnicy.|The city practises for drought and storm.
4.2.1|zielen|planowanie|zielen-miejska|900/90004|Zieleń jest bliżej domu.|Green space is closer to home.
4.2.2|zielen|transport|zielen-miejska|900/90004|Drzew przy ulicach przybywa.|There are more trees along streets.
4.2.3|zielen|inwestycje;wodociagi|zielen-miejska|900/90004|Beton ustępuje miejsca przepuszczalnej ziemi.|Concrete gives way to open ground.
5.1.1|gospodarka|inwestycje;planowanie|nowa-garbarnia|700/70005|Teren jest gotowy dla firm, które dobrze płacą.|Land is ready for firms that pay well.
5.1.2|edukacja|izba;akademia||801/80115|Uczniowie uczą się zawodu u pracodawcy.|Pupils learn their trade with an employer.
5.1.3|gospodarka|izba|firmy-na-start|150/15011|Młode firmy dostają radę i tani lokal.|Young firms get advice and cheap premises.
5.1.4|gospodarka|kultura|nowa-garbarnia|630/63003|Goście mają powód, by przyjechać także poza latem.|Guests have a reason to come outside summer too.
5.2.1|sekretarz|urzad-miasta|cyfrowy-urzad|750/75023|Sprawę można załatwić bez wizyty i papieru.|A matter can be settled without visit or paper.
5.2.2|finanse|gospodarka||750/75023|Dochody własne miasta stają się trwalsze.|The city's own income becomes steadier.
5.2.3|sekretarz|kultura;sasiedzi||750/75095|Mieszkańcy są pytani przed decyzją i dostają odpowiedź.|Residents are asked before a decision and get an answer.
5.2.4|sekretarz|finanse|cyfrowy-urzad|750/75023|Dane o wydatkach i usługach są otwarte.|Data on spending and services are open.
"""

# id | names | kind | legal basis | resolution | its date | owner | from | to | stage | replaced by | serves
PROGRAMMES = """
opieka-2030|Program opieki blisko domu 2024–2030|Programme of care close to home 2024–2030|thematic|ustawa o pomocy społecznej, art. 16b|XV/61/2024|2024-06-20|zdrowie|2024-07-01|2030-12-31|in-force||1.1;1.1.1;1.1.2;1.1.3
rowne-szanse|Program „Równe szanse w szkole” 2025–2029|Programme “Even chances at school” 2025–2029|medium-term|ustawa o samorządzie gminnym, art. 18 ust. 1|XX/14/2025|2025-01-30|edukacja|2025-02-01|2029-08-31|in-force||1.2;1.2.1;1.2.2;1.2.4
mieszkania-2032|Wieloletni program gospodarowania mieszkaniami miasta 2024–2032|Multi-year programme of municipal dwellings 2024–2032|thematic|ustawa o ochronie praw lokatorów, art. 21 ust. 1 pkt 1|XIV/52/2024|2024-05-23|mieszkalnictwo|2024-06-01|2032-12-31|in-force||2.1;2.1.1;2.1.2;2.1.3
mieszkania-2023|Wieloletni program gospodarowania mieszkaniami miasta 2019–2023|Multi-year programme of municipal dwellings 2019–2023|thematic|ustawa o ochronie praw lokatorów, art. 21 ust. 1 pkt 1|VII/88/2018|2018-12-20|mieszkalnictwo|2019-01-01|2023-12-31|replaced|mieszkania-2032|2.1.2;2.1.3
nowa-garbarnia|Plan rewitalizacji Starej Garbarni|Regeneration plan of the Old Tannery|action-plan|ustawa o rewitalizacji, art. 14|XVII/97/2024|2024-09-26|inwestycje|2024-10-01|2033-12-31|in-force||2.1.4;5.1.1;5.1.4
czyste-powietrze|Program „Modelowo bez dymu” 2024–2030|Programme “Modelowo without smoke” 2024–2030|thematic|Prawo ochrony środowiska, art. 17|XVI/73/2024|2024-08-29|srodowisko|2024-09-01|2030-12-31|in-force||3.1;3.1.1;3.1.2;3.1.3;3.1.4
mobilnosc|Plan mobilności miejskiej do 2035 r.|Urban mobility plan to 2035|medium-term|ustawa o samorządzie gminnym, art. 18 ust. 1|||transport|2027-01-01|2035-12-31|consulted||3.2;3.2.1;3.2.2;3.2.3;3.2.4
adaptacja|Plan adaptacji do zmiany klimatu|Plan of adaptation to climate change|action-plan|Prawo ochrony środowiska|XXXVI/71/2026|2026-10-29|srodowisko|2027-01-01|2036-12-31|adopted||4;4.1.1;4.1.3;4.1.4
zielen-miejska|Polityka zieleni miejskiej|City greenery policy|policy|zarządzenie Prezydenta Miasta|Zarządzenie nr 118/2025|2025-04-17|zielen|2025-05-01||in-force||4.2;4.2.1;4.2.2;4.2.3;2.2.4
woda-2030|Strategia Wodociągów Modelowskich do 2030 r.|Strategy of the Modelowo Water Company to 2030|company-strategy|ustawa o zbiorowym zaopatrzeniu w wodę, art. 21|XVIII/110/2024|2024-11-21|wodociagi|2025-01-01|2030-12-31|in-force||4.1.2
cyfrowy-urzad|Program „Urząd bez kolejki” 2027–2028|Programme “A city hall without queues” 2027–2028|short-term|ustawa o samorządzie gminnym, art. 18 ust. 1|||sekretarz|2027-03-01|2028-12-31|drafted||5.2.1;5.2.4
firmy-na-start|Program „Firmy na start” 2021–2025|Programme “Firms at the start” 2021–2025|short-term|ustawa o samorządzie gminnym, art. 18 ust. 1|III/29/2021|2021-02-25|gospodarka|2021-03-01|2025-12-31|ended||5.1.3
"""

# id | genitive | locative with its preposition | English | English with preposition
DISTRICTS = """
srodmiescie|Śródmieścia|w Śródmieściu|Śródmieście|in Śródmieście
olszynka|Olszynki|na Olszynce|Olszynka|in Olszynka
mlynowka|Młynówki|na Młynówce|Młynówka|in Młynówka
wapienniki|Wapienników|na Wapiennikach|Wapienniki|in Wapienniki
zatorze|Zatorza|na Zatorzu|Zatorze|in Zatorze
brzeziny|Brzezin|na Brzezinach|Brzeziny|in Brzeziny
"""

# district | area of intervention | streets, in the nominative
STREETS = """
srodmiescie|rynek-dolny|Garncarska Kowalska Piekarska Rymarska Bednarska
srodmiescie||Dworcowa Tkacka Miodowa
olszynka|dolina-modly|Rzeczna Nadbrzeżna
olszynka||Olszowa Łąkowa Żurawia Szuwarowa
mlynowka|dolina-modly|Młyńska Groblowa
mlynowka||Sadowa Ogrodowa Zbożowa
wapienniki||Wapienna Cegielniana Skalna Piaskowa Sztygarska
zatorze|stara-garbarnia|Garbarska Kaletnicza
zatorze||Kolejowa Parowozowa Zduńska Nastawnicza
brzeziny||Brzozowa Jaśminowa Wiśniowa Kasztanowa Leśna Folwarczna
"""

# kind | district | area | genitive | locative | English | English with preposition
PLACES = """
square|srodmiescie|rynek-dolny|Rynku Dolnego|na Rynku Dolnym|the Lower Market|on the Lower Market
square|srodmiescie|rynek-dolny|placu Garncarzy|na placu Garncarzy|Potters' Square|on Potters' Square
square|srodmiescie||placu Dworcowego|na placu Dworcowym|Station Square|on Station Square
square|olszynka||placu Targowego|na placu Targowym|Market Place|on Market Place
square|wapienniki||placu Kamieniarzy|na placu Kamieniarzy|Stonecutters' Square|on Stonecutters' Square
square|zatorze|stara-garbarnia|placu Kaletników|na placu Kaletników|Leatherworkers' Square|on Leatherworkers' Square
square|brzeziny||skweru Pod Dębem|na skwerze Pod Dębem|Oak Tree Green|on Oak Tree Green
square|mlynowka||skweru Młynarek|na skwerze Młynarek|Millers' Green|on Millers' Green
estate|olszynka||osiedla Pod Lipami|na osiedlu Pod Lipami|Pod Lipami estate|on the Pod Lipami estate
estate|mlynowka||osiedla Młyńskie Łąki|na osiedlu Młyńskie Łąki|Młyńskie Łąki estate|on the Młyńskie Łąki estate
estate|wapienniki||osiedla Kamieniarzy|na osiedlu Kamieniarzy|Stonecutters' estate|on the Stonecutters' estate
estate|wapienniki||osiedla Przy Wapiennej|na osiedlu Przy Wapiennej|Przy Wapiennej estate|on the Przy Wapiennej estate
estate|zatorze||osiedla Kolejarzy|na osiedlu Kolejarzy|Railwaymen's estate|on the Railwaymen's estate
estate|brzeziny||osiedla Słoneczne Brzeziny|na osiedlu Słoneczne Brzeziny|Sunny Birches estate|on the Sunny Birches estate
river|mlynowka|dolina-modly|Modły przy Starym Młynie|nad Modłą przy Starym Młynie|the Modła at the Old Mill|by the Modła at the Old Mill
river|olszynka|dolina-modly|Modły na Łęgach|nad Modłą na Łęgach|the Modła on the Water Meadows|by the Modła on the Water Meadows
river|srodmiescie|dolina-modly|Modły pod Mostem Kamiennym|nad Modłą pod Mostem Kamiennym|the Modła below the Stone Bridge|by the Modła below the Stone Bridge
river|olszynka|dolina-modly|Strugi Olszowej|nad Strugą Olszową|the Alder Brook|by the Alder Brook
river|zatorze|dolina-modly|Potoku Garbarskiego|nad Potokiem Garbarskim|the Tanners' Brook|by the Tanners' Brook
busline|srodmiescie||linii 1 (Dworzec – Brzeziny)|na linii 1 (Dworzec – Brzeziny)|line 1 (Station – Brzeziny)|on line 1 (Station – Brzeziny)
busline|olszynka||linii 3 (Olszynka – Rynek Dolny)|na linii 3 (Olszynka – Rynek Dolny)|line 3 (Olszynka – Lower Market)|on line 3 (Olszynka – Lower Market)
busline|zatorze||linii 5 (Zatorze – Szpital)|na linii 5 (Zatorze – Szpital)|line 5 (Zatorze – Hospital)|on line 5 (Zatorze – Hospital)
busline|wapienniki||linii 7 (Wapienniki – Młynówka)|na linii 7 (Wapienniki – Młynówka)|line 7 (Wapienniki – Młynówka)|on line 7 (Wapienniki – Młynówka)
busline|brzeziny||linii 9 (Brzeziny – Stara Garbarnia)|na linii 9 (Brzeziny – Stara Garbarnia)|line 9 (Brzeziny – Old Tannery)|on line 9 (Brzeziny – Old Tannery)
hall|zatorze|stara-garbarnia|dawnej farbiarni|w dawnej farbiarni|the former dyehouse|in the former dyehouse
hall|zatorze|stara-garbarnia|hali bębnów|w hali bębnów|the Drum Hall|in the Drum Hall
hall|zatorze|stara-garbarnia|suszarni skór|w suszarni skór|the hide-drying house|in the hide-drying house
hall|zatorze|stara-garbarnia|kotłowni garbarni|w kotłowni garbarni|the tannery boiler house|in the tannery boiler house
technical|srodmiescie||Technikum Mechanicznego|w Technikum Mechanicznym|the Mechanical Technical School|in the Mechanical Technical School
technical|brzeziny||Technikum Ogrodniczego|w Technikum Ogrodniczym|the Horticultural Technical School|in the Horticultural Technical School
technical|zatorze||Szkoły Branżowej przy ul. Kolejowej|w Szkole Branżowej przy ul. Kolejowej|the Trade School at Kolejowa Street|in the Trade School at Kolejowa Street
technical|wapienniki||Technikum Budowlanego|w Technikum Budowlanym|the Building Technical School|in the Building Technical School
"""

# number of school : district
SCHOOLS = "1:srodmiescie 2:srodmiescie 3:olszynka 4:olszynka 5:mlynowka 6:wapienniki 7:wapienniki 8:zatorze 9:brzeziny 11:brzeziny 12:mlynowka"
PRESCHOOLS = "1:srodmiescie 3:olszynka 4:mlynowka 6:wapienniki 7:zatorze 8:zatorze 10:brzeziny 12:brzeziny 14:olszynka"

# line | Polish | English | kind of place | how many | course | unit ("" = the line's) | cost in thousand zł
# | further lines with their share | indicator:change
# {g} = place in the genitive, {l} = in the locative with its preposition, {n} = without; {e} and {le} in English.
WORKS = """
1.1.1|Klub dziennego pobytu seniorów {l}|Day club for older people {le}|district|6|service||380-900|2.2.1:25|home-care-places:0.6
1.1.1|Dodatkowe godziny usług opiekuńczych {l}|Extra hours of home care {le}|district|5|service||250-700||home-care-places:0.5
1.1.1|Mieszkania wspomagane {l}|Supported flats {le}|street|4|build|inwestycje|1800-5200|2.1.2:30|home-care-places:0.3
1.1.1|Teleopieka: opaski i całodobowa centrala|Telecare: wristbands and a centre open day and night||1|purchase||1200-1900|5.2.1:15|home-care-places:1.2
1.1.2|Jedno okienko zgłoszeń do opieki środowiskowej|One desk for all requests for community care||1|service||420-640|5.2.1:20|wait-for-care:-6
1.1.2|Zespół pierwszej wizyty {l}|First-visit team {le}|district|5|service||300-620||wait-for-care:-1.5
1.1.2|Wspólny grafik pielęgniarek i opiekunów|Shared rota of nurses and carers||1|digital||180-320|5.2.1:30|wait-for-care:-2
1.1.3|Poradnia rodzinna {l}|Family clinic {le}|street|5|build|inwestycje|3200-9800||clinic-within-15-min:3
1.1.3|Gabinet pielęgniarski {l}|Nurse's surgery {le}|school|4|build|zdrowie|140-320|1.2.4:20|clinic-within-15-min:0.5
1.1.3|Bus do poradni dla {g}|Clinic minibus for {e}|district|2|service|zdrowie|220-410||clinic-within-15-min:1
1.2.1|Rozbudowa {g}|Extension of {e}|preschool|5|build|inwestycje|3800-11500|3.1.4:15|preschool-attendance:0.5
1.2.1|Nowe oddziały {l}|New groups {le}|preschool|4|service||450-900||preschool-attendance:0.4
1.2.1|Plac zabaw {l}|Playground {le}|preschool|4|build|edukacja|180-460|4.2.3:30|
1.2.1|Dyżury wakacyjne {l}|Holiday opening {le}|preschool|2|service||60-140||
1.2.2|Dodatkowe godziny matematyki {l}|Extra hours of mathematics {le}|school|6|service||110-260||exam-gap:-0.3
1.2.2|Pracownia przyrodnicza {l}|Science room {le}|school|5|purchase||160-380||exam-gap:-0.2
1.2.2|Studenci uczą: korepetycje Akademii {l}|Students teach: tutoring by the Academy {le}|school|3|service||40-110|5.1.2:20|exam-gap:-0.2
1.2.2|Asystenci językowi {l}|Language assistants {le}|district|2|service||120-240||exam-gap:-0.1
1.2.4|Boisko otwarte po lekcjach {l}|Sports ground open after lessons {le}|school|5|build|inwestycje|700-2400|2.2.1:25|
1.2.4|Warsztat sąsiedzki {l}|Neighbourhood workshop {le}|school|4|purchase||130-310|2.2.3:30|neighbourhood-satisfaction:0.3
1.2.4|Biblioteka szkolna dla okolicy {l}|School library for the neighbourhood {le}|school|3|service|biblioteka|90-210|2.2.2:35|
2.1.1|Domy na wynajem {l}|Homes for rent {le}|street|7|build||14000-42000||dwellings-completed-per-1000:0.25
2.1.1|Uzbrojenie działek pod mieszkania {l}|Services for building plots {le}|estate|4|network|inwestycje|2200-6800|4.1.1:15|dwellings-completed-per-1000:0.1
2.1.1|Konkurs na projekt zabudowy {g}|Design competition for {e}|estate|2|study|planowanie|120-260||
2.1.2|Remont pustostanów {l}|Repair of vacant flats {le}|street|9|build||420-1900|2.1.3:35|vacant-municipal-dwellings:-0.12
2.1.2|Ogrzewanie sieciowe w pustostanach {g}|Network heating in vacant flats of {e}|district|3|build||350-1100|3.1.2:40|vacant-municipal-dwellings:-0.1
2.1.2|Spis pustostanów ze zdjęciami i kosztorysem|Inventory of vacant flats with photographs and estimates||1|study||90-140|5.2.4:20|
2.1.3|Jawna lista oczekujących w internecie|Open waiting list on the web||1|digital||140-260|5.2.1:40|wait-for-municipal-flat:-1
2.1.3|Zamiany mieszkań: biuro i dopłaty {l}|Exchange of flats: office and grants {le}|district|3|service||110-280||wait-for-municipal-flat:-0.8
2.1.3|Najem społeczny z rynku {l}|Social letting from private owners {le}|district|3|service|mieszkalnictwo|260-620||wait-for-municipal-flat:-0.7
2.1.4|Zabezpieczenie murów i dachu {g}|Securing walls and roof of {e}|hall|4|build||900-3400||
2.1.4|Mieszkania i pracownie {l}|Homes and studios {le}|hall|3|build|domy|9000-26000|2.1.1:35;5.1.3:15|dwellings-completed-per-1000:0.2
2.1.4|Oczyszczenie gruntu {l}|Cleaning the ground {le}|streetbrown|2|network|srodowisko|1800-6200|5.1.1:40|
2.1.4|Plac przed garbarnią|Square in front of the tannery||1|build||4200-6100|4.2.3:30|green-area-per-resident:0.1
2.2.1|Dom sąsiedzki {l}|Neighbourhood house {le}|street|6|build|inwestycje|1600-5400||meeting-places:1
2.2.1|Filia biblioteki z salą spotkań {l}|Library branch with a meeting room {le}|district|4|build|biblioteka|900-2600|2.2.2:30|meeting-places:1
2.2.1|Gospodarze domu sąsiedzkiego {l}|Hosts of the neighbourhood house {le}|district|3|grant||90-180||neighbourhood-satisfaction:0.5
2.2.2|Lato na podwórkach {g}|Summer in the yards of {e}|district|5|service||60-160||neighbourhood-satisfaction:0.2
2.2.2|Scena objazdowa|Travelling stage||1|purchase||420-560||
2.2.2|Kino plenerowe {l}|Open-air cinema {le}|square|4|service||45-95||
2.2.2|Festiwal Trzech Mostów|Three Bridges Festival||1|service||280-420|5.1.4:40|overnight-stays:900
2.2.3|Małe dotacje sąsiedzkie {l}|Small neighbourhood grants {le}|district|6|grant||50-120||neighbourhood-satisfaction:0.3
2.2.3|Młodzieżowy klub {l}|Youth club {le}|street|4|service||140-320|1.2.4:25|neighbourhood-satisfaction:0.2
2.2.3|Budżet młodzieży {l}|Youth budget {le}|school|3|grant||20-45|5.2.3:30|
2.2.4|Ogród społeczny {l}|Community garden {le}|street|6|plant||70-240|4.2.1:25|
2.2.4|Kompostownia sąsiedzka {l}|Neighbourhood compost yard {le}|estate|3|plant||35-90||
2.2.4|Łąka i pszczoły {l}|Meadow and bees {le}|square|2|plant||25-70|4.2.1:30|
3.1.1|Dotacje do wymiany kotłów {l}|Grants to replace boilers {le}|district|6|grant||1200-4800||solid-fuel-boilers:-150
3.1.1|Wymiana pieców w domach miejskich {l}|Replacing stoves in city houses {le}|street|5|build|zasob|500-1900|2.1.2:20|solid-fuel-boilers:-24
3.1.1|Doradca energetyczny {l}|Energy adviser {le}|district|3|service||80-160||solid-fuel-boilers:-15
3.1.1|Kontrole palenisk z kamerą i dronem|Checks of stoves with camera and drone||1|purchase||220-310||pm10-days-over-45:-1
3.1.2|Ciepło sieciowe dla kamienic {l}|Network heat for tenements {le}|street|7|network||600-2800||solid-fuel-boilers:-30
3.1.2|Magistrala ciepłownicza do {g}|Heat main to {e}|district|3|network||6500-18000||pm10-annual-mean:-0.3
3.1.2|Magazyn ciepła {l}|Heat store {le}|streetbrown|1|network||9500-12500||
3.1.4|Ocieplenie {g}|Insulation of {e}|school|6|build||1900-5600||pm10-annual-mean:-0.05
3.1.4|Ocieplenie i nowe okna {g}|Insulation and new windows of {e}|preschool|4|build||900-2800||
3.1.4|Panele słoneczne na dachu {g}|Solar panels on the roof of {e}|school|4|purchase|inwestycje|240-620||
3.2.1|Pierwszeństwo na światłach {l}|Priority at lights {le}|busline|5|road||700-2600||bus-punctuality:0.7
3.2.1|Autobus co 10 minut {l}|A bus every 10 minutes {le}|busline|4|service||1400-3600||bus-punctuality:0.3
3.2.1|Wydzielony pas autobusowy {l}|Bus lane {le}|street|4|road||900-4200|3.2.3:20|bus-punctuality:0.6
3.2.1|Tablice odjazdów {l}|Departure boards {le}|square|3|purchase||120-310|5.2.4:15|
3.2.1|Wspólny bilet z Gminą Wzorki|Joint ticket with the Commune of Wzorki||1|service||260-390||
3.2.2|Autobusy elektryczne dla {g}|Electric buses for {e}|busline|4|purchase||9500-21000||electric-bus-share:7
3.2.2|Ładowarka pantografowa {l}|Pantograph charger {le}|square|3|build||1300-2400||electric-bus-share:1.5
3.2.2|Zajezdnia z ładowaniem {l}|Depot with charging {le}|streetrail|1|build||16000-24000||electric-bus-share:3
3.2.3|Droga rowerowa {l}|Cycle road {le}|street|8|road||700-3800|4.2.2:15|cycle-roads:0.12
3.2.3|Szlak rowerowy {l}|Cycle trail {le}|river|4|road||900-3200|5.1.4:30|cycle-roads:0.18
3.2.3|Parkingi rowerowe {l}|Cycle parking {le}|square|4|purchase||40-130||
3.2.4|Bezpieczna droga do {g}|Safe way to {e}|school|6|road||260-980|1.2.4:15|
3.2.4|Przejścia z azylem {l}|Crossings with a refuge {le}|street|6|road||180-640||
3.2.4|Ulica szkolna bez aut przy {n}|School street without cars at {e}|school|3|road||90-260|4.2.3:20|
3.2.4|Nowe chodniki i latarnie {l}|New pavements and lamps {le}|estate|4|road||420-1500||
4.1.1|Ogród deszczowy {l}|Rain garden {le}|square|6|plant|zielen|110-420|4.2.3:30|rain-retention:90
4.1.1|Zbiornik na deszczówkę {l}|Rainwater tank {le}|school|6|build||160-520|3.1.4:10|rain-retention:120
4.1.1|Niecki chłonne {l}|Infiltration hollows {le}|street|5|road||240-760|3.2.4:20|rain-retention:210
4.1.1|Podziemny zbiornik retencyjny {l}|Underground retention tank {le}|estate|3|network|wodociagi|3800-9600||rain-retention:2600
4.1.1|Dotacje do beczek i ogrodów deszczowych|Grants for barrels and rain gardens||1|grant||180-260||rain-retention:350
4.1.2|Wymiana wodociągu {l}|Replacing the water main {le}|street|9|network||500-3400||water-losses:-0.12
4.1.2|Strefa pomiaru przepływu {l}|Flow metering zone {le}|district|5|purchase||180-520|5.2.4:10|water-losses:-0.2
4.1.2|Zdalny odczyt wodomierzy {l}|Remote reading of meters {le}|estate|4|purchase||240-680||water-losses:-0.1
4.1.3|Suchy polder {l}|Dry polder {le}|river|3|build||4200-14000|4.2.1:20|rain-retention:4200
4.1.3|Odtworzenie starorzecza {l}|Restoring the oxbow {le}|river|3|plant||900-3600|4.2.1:30|rain-retention:1500
4.1.3|Wykup działek zalewowych {l}|Buying flood-prone plots {le}|river|2|study|planowanie|600-2400||
4.2.1|Park kieszonkowy {l}|Pocket park {le}|street|7|plant||160-620|2.2.1:15|green-area-per-resident:0.05
4.2.1|Odnowa zieleni {g}|Renewed greenery of {e}|estate|4|plant||220-780||green-area-per-resident:0.12
4.2.1|Ścieżka wśród łęgów {l}|Path through the riverside wood {le}|river|3|plant||320-1100|5.1.4:25;3.2.3:15|green-area-per-resident:0.2
4.2.2|Aleja drzew {l}|Avenue of trees {le}|street|9|plant||60-340|3.2.4:15|tree-balance:18
4.2.2|Dziesięć lat opieki nad młodymi drzewami {g}|Ten years' care for young trees of {e}|district|3|service||120-300||tree-balance:12
4.2.2|Mapa drzew z kartą zdrowia|Map of trees with a health card||1|digital||160-240|5.2.4:30|
4.2.3|Rozbetonowanie {g}|Breaking up the concrete of {e}|square|5|build|inwestycje|600-4800|4.1.1:30|green-area-per-resident:0.06
4.2.3|Zielone podwórko {l}|Green yard {le}|street|6|plant||90-360|2.2.3:20|green-area-per-resident:0.02
4.2.3|Zielony ciąg pieszy {l}|Green walkway {le}|estate|2|plant||180-420|3.2.4:30|
5.1.1|Uzbrojenie strefy pracy {l}|Services of the business zone {le}|streetwork|4|network|inwestycje|3200-12500||jobs-per-1000:2.5
5.1.1|Plan miejscowy strefy {l}|Local plan of the zone {le}|streetwork|3|study|planowanie|90-210|2.1.1:20|
5.1.1|Droga dojazdowa do {g}|Access road to {e}|hall|2|road|inwestycje|2400-7200|2.1.4:35|jobs-per-1000:1
5.1.2|Pracownia z pracodawcami {l}|Workshop with employers {le}|technical|4|purchase||420-1500||unemployment-rate:-0.05
5.1.2|Praktyki dualne {l}|Dual training {le}|technical|4|service||130-320||unemployment-rate:-0.05
5.1.2|Targi zawodów w Hali Targowej|Fair of trades in the Market Hall||1|service||70-120||
5.1.3|Tanie lokale na start {l}|Cheap premises to start {le}|street|5|build|zasob|180-620|2.1.2:20|jobs-per-1000:0.3
5.1.3|Inkubator {l}|Incubator {le}|hall|2|build|gospodarka|2600-7400|2.1.4:40|jobs-per-1000:1.2
5.1.3|Vouchery na doradztwo dla firm rodzinnych|Advice vouchers for family firms||1|grant||240-360||jobs-per-1000:0.4
5.1.4|Muzeum rzemiosła {l}|Museum of crafts {le}|hall|2|build|inwestycje|5200-13500|2.1.4:40;2.2.2:15|overnight-stays:1800
5.1.4|Przystań kajakowa {l}|Canoe landing {le}|river|4|build|inwestycje|260-1100|4.1.3:10|overnight-stays:450
5.1.4|Szlak smaków i zim w Modelowie|Trail of tastes and winters in Modelowo||1|service||140-230||overnight-stays:700
5.2.1|E-urząd: sprawy budowlane|Online office: building matters||1|digital||380-620||cases-settled-online:3
5.2.1|E-urząd: podatki i opłaty|Online office: taxes and fees||1|digital||420-700||cases-settled-online:4
5.2.1|E-urząd: żłobki, przedszkola, szkoły|Online office: crèches, preschools, schools||1|digital|edukacja|260-440|1.2.1:30|cases-settled-online:2
5.2.1|Punkt pomocy cyfrowej {l}|Digital help point {le}|district|5|service|biblioteka|50-120|2.2.1:20|cases-settled-online:0.5
5.2.1|Jeden numer dla wszystkich spraw|One number for all matters||1|service||310-480||
5.2.3|Rozmowa o przyszłości {g}|Talk about the future of {e}|square|4|study|sekretarz|35-95||trust-in-city-hall:0.3
5.2.3|Panel obywatelski o ogrzewaniu|Citizens' assembly on heating||1|study||160-230|3.1.1:30|trust-in-city-hall:1
5.2.3|Rada dzielnicy online {l}|District council online {le}|district|4|digital||30-80|5.2.1:20|trust-in-city-hall:0.2
5.2.4|Portal wydatków miasta|Portal of the city's spending||1|digital||140-220||
5.2.4|Otwarte rozkłady i położenie autobusów|Open timetables and bus positions||1|digital|transport|60-110|3.2.1:40|
"""

# What happens on the way of each course: name | weight | part of the time that has passed by then.
COURSES = {
    "build": [("Dokumentacja projektowa gotowa", "Design documents ready", 10, 0.22),
              ("Pozwolenie na budowę", "Building permit", 5, 0.33),
              ("Umowa z wykonawcą", "Contract with the builder", 10, 0.45),
              ("Połowa robót", "Half of the works", 35, 0.70),
              ("Odbiór końcowy", "Final acceptance", 30, 0.93),
              ("Rozliczenie i oddanie do użytku", "Accounts settled, open for use", 10, 1.0)],
    "road": [("Projekt uzgodniony z zarządcami sieci", "Design agreed with network owners", 15, 0.25),
             ("Zgoda na realizację inwestycji drogowej", "Consent for road works", 10, 0.38),
             ("Przekazanie placu budowy", "Site handed over", 10, 0.52),
             ("Nowa nawierzchnia", "New surface", 45, 0.86),
             ("Odbiór i stała organizacja ruchu", "Acceptance and final traffic layout", 20, 1.0)],
    "network": [("Trasa uzgodniona z właścicielami gruntów", "Route agreed with landowners", 10, 0.2),
                ("Projekt wykonawczy", "Detailed design", 10, 0.34),
                ("Umowa z wykonawcą", "Contract with the builder", 10, 0.45),
                ("Sieć ułożona", "Network laid", 40, 0.78),
                ("Próby i odbiór", "Tests and acceptance", 20, 0.92),
                ("Odtworzenie nawierzchni", "Surfaces restored", 10, 1.0)],
    "purchase": [("Opis zamówienia", "Description of the order", 10, 0.2),
                 ("Wybór oferty", "Choice of offer", 20, 0.45),
                 ("Dostawa", "Delivery", 50, 0.82),
                 ("Szkolenie i uruchomienie", "Training and start", 20, 1.0)],
    "service": [("Zasady i obsada", "Rules and staff", 15, 0.15),
                ("Pierwsi uczestnicy", "First participants", 20, 0.32),
                ("Pełna działalność", "In full operation", 40, 0.62),
                ("Ocena i decyzja o dalszym ciągu", "Review and decision on what follows", 25, 1.0)],
    "digital": [("Opis potrzeb z użytkownikami", "Needs described with users", 15, 0.18),
                ("Umowa z wykonawcą", "Contract with the supplier", 15, 0.38),
                ("Wersja próbna z mieszkańcami", "Trial version with residents", 30, 0.65),
                ("Uruchomienie", "Launch", 30, 0.86),
                ("Przegląd po pół roku", "Review after half a year", 10, 1.0)],
    "grant": [("Regulamin dotacji", "Rules of the grants", 10, 0.12),
              ("Ogłoszenie naboru", "Call opened", 10, 0.25),
              ("Podpisane umowy", "Agreements signed", 30, 0.48),
              ("Prace u dotowanych zakończone", "Grantees' work completed", 35, 0.86),
              ("Rozliczenie dotacji", "Grants settled", 15, 1.0)],
    "plant": [("Spacer badawczy i wybór miejsc", "Survey walk and choice of places", 10, 0.18),
              ("Projekt uzgodniony z mieszkańcami", "Design agreed with residents", 20, 0.38),
              ("Przygotowanie gruntu", "Ground prepared", 25, 0.6),
              ("Nasadzenia", "Planting", 30, 0.82),
              ("Przegląd po pierwszej zimie", "Review after the first winter", 15, 1.0)],
    "study": [("Zakres i zespół", "Scope and team", 15, 0.2),
              ("Spotkania i badania", "Meetings and studies", 35, 0.55),
              ("Projekt wyników", "Draft of results", 25, 0.78),
              ("Przyjęcie i publikacja", "Adoption and publication", 25, 1.0)],
}

# Tasks, by course.
TASKS = {
    "build": [("Uzupełnić przedmiar i kosztorys", "Complete the bill of quantities and estimate"), ("Uzyskać opinię konserwatora i straży pożarnej", "Obtain opinions of the heritage office and fire service"), ("Przygotować ogłoszenie przetargu", "Prepare the tender notice"), ("Sprawdzić harmonogram wykonawcy", "Check the builder's schedule"), ("Odebrać roboty zanikające", "Accept works that will be covered"), ("Złożyć wniosek o płatność", "Submit the payment claim")],
    "road": [("Uzgodnić kolizje z gazem i prądem", "Settle clashes with gas and power"), ("Zamówić mapę do celów projektowych", "Order the survey map"), ("Przygotować czasową organizację ruchu", "Prepare the temporary traffic layout"), ("Zawiadomić mieszkańców o objazdach", "Tell residents of diversions"), ("Sprawdzić próbki nawierzchni", "Check surface samples")],
    "network": [("Podpisać umowy o służebność", "Sign easement agreements"), ("Przegląd kamerą przed zasypaniem", "Camera inspection before backfill"), ("Uzgodnić wyłączenia z odbiorcami", "Agree shutdowns with customers"), ("Zamówić rury i armaturę", "Order pipes and fittings"), ("Przygotować dokumentację powykonawczą", "Prepare as-built documents")],
    "purchase": [("Rozeznać ceny u trzech dostawców", "Ask three suppliers for prices"), ("Przygotować projekt umowy", "Draft the contract"), ("Sprawdzić dostawę według listy", "Check the delivery against the list"), ("Przeszkolić obsługę", "Train the staff"), ("Przyjąć na stan", "Enter into the inventory")],
    "service": [("Ogłosić nabór pracowników", "Advertise for staff"), ("Umówić lokal i godziny", "Arrange premises and hours"), ("Rozesłać zaproszenia do uczestników", "Send invitations to participants"), ("Zebrać opinie uczestników", "Collect participants' opinions"), ("Przygotować sprawozdanie kwartalne", "Prepare the quarterly report")],
    "digital": [("Opisać sprawę krok po kroku", "Describe the matter step by step"), ("Sprawdzić dostępność cyfrową", "Check digital accessibility"), ("Ocenić skutki dla ochrony danych", "Assess the impact on data protection"), ("Przenieść dane ze starego systemu", "Move data from the old system"), ("Przetestować z dziesięcioma mieszkańcami", "Test with ten residents")],
    "grant": [("Poprawić wzór wniosku", "Improve the application form"), ("Powołać komisję", "Appoint the panel"), ("Ogłosić listę dotowanych", "Publish the list of grantees"), ("Skontrolować dziesiątą część dotacji", "Inspect one grant in ten"), ("Wezwać do uzupełnienia rozliczeń", "Ask for missing accounts")],
    "plant": [("Sprawdzić sieci podziemne", "Check underground networks"), ("Zamówić sadzonki w szkółce", "Order plants from the nursery"), ("Umówić mieszkańców do sadzenia", "Arrange planting with residents"), ("Ustawić worki do podlewania", "Set up watering bags"), ("Policzyć drzewa, które się nie przyjęły", "Count the trees that did not take")],
    "study": [("Zebrać dane od jednostek", "Collect data from units"), ("Umówić salę i tłumacza języka migowego", "Book the room and a sign-language interpreter"), ("Odpowiedzieć na uwagi", "Answer the remarks"), ("Przygotować mapę i streszczenie", "Prepare a map and a summary"), ("Opublikować protokół ze spotkania", "Publish the minutes")],
}

# Risks: courses | name | response.
RISKS = """
build road network|Oferty droższe niż plan|Offers above the plan|Podział na części i zapas 10 % w budżecie.|Division into lots and a 10 % reserve in the budget.
build road network|Brak wykonawców w przetargu|No bidders|Dłuższy termin składania ofert i rozmowa z rynkiem.|A longer time for offers and talks with the market.
build road|Znaleziska archeologiczne|Archaeological finds|Nadzór archeologa od pierwszego dnia.|An archaeologist on site from the first day.
build|Ukryte wady starych murów|Hidden faults of old walls|Odkrywki przed podpisaniem umowy.|Trial openings before the contract is signed.
build road network plant|Przedłużające się uzgodnienia z właścicielem gruntu|Long talks with the landowner|Drugi wariant trasy na wypadek odmowy.|A second route in case of refusal.
road network|Kolizja z siecią, której nie ma na mapie|A pipe or cable that no map shows|Przekopy kontrolne i rezerwa terminu.|Trial trenches and a reserve of time.
build purchase digital|Dotacja przyznana później niż zakładano|A grant decided later than assumed|Etap pierwszy ze środków własnych.|The first stage from own means.
purchase|Opóźnienie dostawy|Late delivery|Kary umowne i sprzęt zastępczy.|Penalties and stand-in equipment.
service|Za mało chętnych do pracy|Too few people to do the work|Szkolenie z urzędem pracy i dodatek stażowy.|Training with the job centre and a seniority bonus.
service grant|Mniejsze zainteresowanie mieszkańców|Less interest of residents|Informacja przez szkoły, parafie i kluby.|Word through schools, parishes and clubs.
digital|Błędy przy przenoszeniu danych|Errors when data are moved|Przeniesienie próbne i dwa tygodnie pracy równoległej.|A trial move and two weeks in parallel.
digital|Dostawca zmienia cennik|The supplier changes prices|Kod i dane zapisane w umowie jako własność miasta.|Code and data owned by the city under the contract.
grant|Nierozliczone dotacje|Grants not accounted for|Przypomnienia i kontrola na miejscu.|Reminders and visits.
plant|Susza po posadzeniu|Drought after planting|Podlewanie przez trzy lata w umowie.|Three years of watering in the contract.
plant|Zniszczenia i kradzieże|Damage and theft|Opiekunowie miejsca z sąsiedztwa.|Neighbours who look after the place.
study|Mała liczba uwag mieszkańców|Few remarks of residents|Spotkania w soboty i ankieta na przystankach.|Saturday meetings and a survey at bus stops.
study|Spór o przebieg granicy|A dispute about a boundary|Mediacja i opinia geodety.|Mediation and a surveyor's opinion.
"""

# Decisions: courses | subject | who decides
DECISIONS = """
build road network|Czy unieważnić przetarg, gdy najtańsza oferta przekracza plan|Whether to cancel the tender when the cheapest offer exceeds the plan|prezydent-miasta
build road network|Zwiększenie planu wydatków o różnicę cen|More money in the plan to cover the difference in price|rada-miasta
build network|Wybór wariantu: remont albo rozbiórka i budowa|Choice between repair and rebuilding|prezydent-miasta
road|Czy zamknąć ulicę na czas robót, czy prowadzić ruch wahadłowy|Close the street during works, or let traffic alternate|transport
road|Ile miejsc postojowych może ubyć|How many parking places may go|prezydent-miasta
plant|Kto podlewa po pierwszym roku|Who waters after the first year|zielen
plant|Użyczenie gruntu spółki miasta|Loan of land that a city company owns|prezydent-miasta
service grant|Stawka dla prowadzących po waloryzacji|Rate of pay after indexation|finanse
service|Przedłużenie działania na kolejny rok|Going on for one more year|prezydent-miasta
digital|Kto po wdrożeniu utrzymuje system|Who keeps the system running after launch|sekretarz
purchase|Skorzystanie z prawa opcji w umowie|Use of the option in the contract|finanse
study|Zakres konsultacji i liczba spotkań|Extent of the consultation and number of meetings|sekretarz
study build|Przystąpienie do zmiany planu miejscowego|Opening a change of the local plan|rada-miasta
"""
