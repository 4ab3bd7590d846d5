//! Common medicines that the table has no row for. A name on this list is never read as a misspelt other one.
//!
//! Being on this list says nothing about safety: these too are "not checked".

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::spelling::Spelling;

static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| names().collect());

static SPELLINGS: LazyLock<Vec<Spelling>> =
    LazyLock::new(|| names().filter_map(Spelling::of).collect());

/// Whether `word` is the name of a medicine that the table does not know.
pub(super) fn is_other_medicine(word: &str) -> bool {
    KNOWN.contains(word)
}

/// Whether `word` is such a name, whole or with typing errors.
pub(super) fn is_nearly_other_medicine(word: &str) -> bool {
    is_other_medicine(word)
        || Spelling::of(word).is_some_and(|typed| {
            SPELLINGS
                .iter()
                .any(|name| typed.slips_from(name).is_some())
        })
}

/// The names, ready to be compared.
pub(super) fn spellings() -> &'static [Spelling] {
    &SPELLINGS
}

/// The names, lower case.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    NAMES.split_whitespace()
}

const NAMES: &str = "
    abacavir abatacept abemaciclib abilify abiraterone abraxane absorica acamprosate acarbose accolate accutane
    acebutolol aceclofenac acenocoumarol acetaminophen acetazolamide acetylcysteine aciclovir acitretin aclidinium
    actemra actiq activella actos acular acyclovir adalimumab adapalene adcirca adderall addyi adenuric adumbran
    advagraf advair advil aerius afatinib afinitor aflibercept agomelatine aimovig ajovy akynzeo albendazole
    albuterol alclometasone alecensa alemtuzumab alesse aleve alfuzosin alginate alginic alimta alirocumab aliskiren
    alkeran allegra allopurinol almotriptan alogliptin alprazolam alprostadil alteplase alunbrig alvesco amantadine
    amaryl ambien ambrisentan ambroxol amfetamine aminophylline aminosalicylate amiodaron amiodarone amiohexal
    amisulprid amisulpride amitriptylin amitriptyline amobarbital amoxapine amoxi amoxicillin amoxiclav amoxil
    amoxycillin amphetamine ampicillin anadin anakinra anaprox anastrozole androgel anidulafungin anoro antabuse
    antara anusol apidra apixaban apomorphine apremilast apretude aptiom aquaphor aranesp arava arcoxia argatroban
    aricept arimidex aripiprazol aripiprazole armolipid arnuity arthrotec asacol asenapine ashwagandha asmanex
    aspirin aspirine atarax atehexal atenolol ativan atogepant atomoxetine atorvastatin atorvastatina atorvastatine
    atosil atovaquone atropine atrovent aubagio augmentin austedo avanafil avandia avastin avodart avonex axitinib
    axura azacitidine azathioprin azathioprine azelastine azilect azithro azithromycin azithromycine azopt aztreonam
    bacitracin bactrim baloxavir baraclude basaglar basiliximab beclometasone beclomethasone bedaquiline beechams
    belatacept belimumab belsomra bempedoic benadryl bendamustine benfotiamine benserazide benylin benzatropine
    benzhexol benzocaine benzonatate benzoyl benztropine benzydamine benzylpenicillin bepanthen bepotastine betadine
    betahistine betaloc betamethasone betaxolol bethanechol betmiga betnovate betoptic bevacizumab bexsero
    bezafibrate bicalutamide bicarbonate bimatoprost bimekizumab biotene biotin biperiden bisacodyl bismuth bisohexal
    bisolvon bisoprolol bisoprololfumarat bleomycin blinatumomab bonjela bortezomib bosentan bosutinib botox
    botulinum brentuximab breo brexpiprazole brilinta brilique brimonidine brinzolamide brivaracetam brivudine
    bromazanil bromazepam bromhexine bromocriptin bromocriptine brompheniramine brufen budenofalk budes budesonide
    bufferin bunazosin bupivacaine buprenex buprenorphine bupropion buscapina buscopan buspar buspirone busulfan
    butalbital butorphanol butrans bydureon byetta bystolic
    cabenuva cabergolin cabergoline cabometyx cabozantinib caffeine calcipotriol calcitonin calcitriol calpol
    calquence camzyos canagliflozin canesoral canesten cangrelor cannabidiol cannabis capecitabine caplyta caprelsa
    capsaicin carbachol carbaglu carbamazepine carbetocin carbidopa carbimazol carbimazole carbocisteine
    carbocysteine carboplatin carboprost cardarone cardioaspirin cardura carfilzomib carglumic cariprazine carmustine
    carteolol carvedi carvedilol casodex caspofungin catapres catapresan cefaclor cefadroxil cefalexin cefazolin
    cefdinir cefditoren cefepime cefixime cefotaxime cefoxitin cefpodoxime cefprozil ceftazidime ceftin ceftriaxone
    cefuhexal cefuroxim cefuroxime celebrex celecoxib celestone celexa celiprolol cenobamate cephalexin cerazette
    cerebyx cerelle ceritinib cerivastatin certolizumab ceterifug cetirizine cetraxal cetrotide champix chantix
    chlorambucil chloramphenicol chlordiazepoxide chlorhexidine chlormethiazole chlorphenamine chlorpheniramine
    chlorpromazine chlorpropamide chlorprothixene cholestyramine choline chondroitin cialis ciclesonide ciclopirox
    ciclosporin cidofovir cilastatin cilest cilostazol ciloxan cimetidine cimzia cinacalcet cinnarizine cipralex
    cipram cipramil ciprodex ciproheptadine circadin citalich citalopram citrucel cladribine clarinex clarithromycin
    claritin clarityn clenbuterol clenil clenpiq cleocin clexane climara clindahexal clindamycin clobazam clobetasol
    clobetasone clofarabine clofazimine clofibrate clomethiazole clomid clomifene clomipramin clomipramine clonazepam
    clonazepan clonidin clonidine clonistada clopidogrel clorazepate clotiazepam clotrimazole cloxacillin clozapine
    clozaril coamoxiclav cobeneldopa cobicistat cobimetinib cocareldopa cocodamol cocodaprin codein codeine
    codydramol coenzyme cogentin colchicin colchicine colecalciferol colesevelam colestid colestipol colestyramine
    colistin combigan combivent combivir comirnaty compazine conbriza concerta concor copaxone copegus copiktra
    cordarone coreg corgard corlanor cortison cortisone corvaton cosentyx cosopt cotellic cotriamterzide cotrim
    cotrimoxazole coumadin cranberry creatine creon crisaborole crixivan crizotinib cromoglicate cromolyn cubicin
    curcumin cyanocobalamin cyclizin cyclizine cyclopentolate cyclophosphamide cycloserine cyclosporine cyltezo
    cymbalta cymevene cynt cyproheptadine cyproterone cytarabine cytomel cytotec cytoxan
    dabigatran dacarbazine daclatasvir dactinomycin daflon daktarin dalbavancin dalmane dalteparin danazol
    dapagliflozin dapoxetin dapoxetine dapsone daptomycin daratumumab darbepoetin daridorexant darifenacin
    darolutamide darunavir darvon dasabuvir daunorubicin dayvigo decapeptyl decitabine decortin deferasirox
    deferiprone deferoxamine deflazacort degarelix deltacortril demerol denosumab depakine depakote depo depoprovera
    deprenyl dermovate descovy desferal desloratadin desloratadine desmopressin desogen desogestrel desonide
    desoximetasone desvenlafaxine desyrel detrol detrusitol deutetrabenazine dexamethasone dexamfetamine
    dexamphetamine dexedrine dexketoprofen dexmedetomidine dexmethylphenidate dexrazoxane dextroamphetamine
    dextromethorphan dhea diacerein diamicron diamorphine diamox diane dianette diastat diazepam diazoxide
    dibenzyline diclac diclofenac dicloxacillin dicyclomine dicycloverine dienogest diethylpropion difelikefalin
    differin diflucan diflunisal difluprednate digitoxin dihydrocodeine dihydroergotamine dilantin dilatrend dilaudid
    diltigesic dimenhydrinate dimethicone dimeticone dinoprostone dioralyte diosmin diphenhydramine diphenoxylate
    dipiperon diprivan diprophylline diprosone dipyridamole disopyramid disopyramide distigmine disulfiram dithranol
    ditropan divalproex dobutamine docetaxel dociton docosanol docusate dofetilide dolasetron dolobid dolophine
    dolormin dominal domperidon domperidone donepezil doneurin dopamine doral doravirine doripenem dornase
    dorzolamide dorzox dostinex dosulepin dosulepine dothiepin doxapram doxazosin doxepin doxercalciferol doxorubicin
    doxylamin doxylamine dronabinol dronedaron dronedarone droperidol drospirenone droxidopa duac duagen dulaglutide
    dulcolax dulera duloxetine duodart duodopa duphaston dupixent duraphat durogesic durvalumab duspatalin dutasterid
    dutasteride dydrogesterone dymista dyphylline dysport
    ebastine ebixa echinacea econazole eculizumab edaravone edoxaban efavirenz efexor effexor efient eflornithine
    elagolix elavil elbasvir eldepryl eletriptan elidel eligard eliquis ellaone elocon elontril elotuzumab
    eluxadoline emedastine emend emgality emicizumab emla empagliflozin emtricitabine emtriva enasidenib enbrel
    encorafenib endoxan enfuvirtide enoxaparin enstilar entacapone entecavir entocort entyvio envarsus enzalutamide
    epclusa ephedrine epiduo epilim epinastine epinephrine epirubicin epivir epoetin epogen epoprostenol eprex
    eptifibatide epzicom equetro erenumab ergenyl ergocalciferol ergotamine eribulin erivedge erleada erlotinib
    ertapenem ertugliflozin erythrocin erythromycin escitalopram esketamine eslicarbazepine esmolol estazolam estrace
    estradiol estradot estriol estrogen eszop eszopiclone etanercept etelcalcetide ethambutol ethinyl
    ethinylestradiol ethosuximide etodolac etonogestrel etoposide etoricoxib etravirine eucalyptus evenity everolimus
    eviprostat evista evolocumab evorel evoxac evra exelon exemestane exenatide exkivity eylea ezetad ezetimibe
    ezetrol
    faktu falithrom famciclovir famotidin famotidine fampridine fampyra farxiga farydak fasenra faslodex faustan
    febuxostat fedratinib felbamate felbatol feldene femara femodene fenbid fenistil fenofibrate fenofibric
    fenoprofen fenoterol fentanyl ferinject ferrlecit fesoterodine fetzima feverfew fexofenadine fexuprazan fibrate
    fidanacogene fidaxomicin filgrastim finasterid finasteride finerenone fingolimod fioricet firazyr firmagon flagyl
    flavoxate flecainid flecainide flixotide flomax flonase florinef flovent flucloxacillin fluconazole fluctin
    fludarabine fludrocortisone flumazenil flunarizine flunisolide flunitrazepam fluocinolone fluocinonide
    fluorometholone fluorouracil fluoxetin fluoxetine fluoxymesterone flupentixol fluphenazine flurazepam
    flurbiprofen fluspirilene flutamide fluticason fluticasone fluvastatin fluvastatine fluvoxamin fluvoxamine
    focalin folate folic fondaparinux foradil forane formoterol forteo fortum forxiga fosamprenavir fosaprepitant
    fosfomycin fosphenytoin fosrenol fostair fostemsavir fragmin fremanezumab frisium frovatriptan fucidin
    fulvestrant furazolidone fusidate fusidic fuzeon fycompa
    gabitril galantamine galcanezumab galsulfase galvus ganciclovir ganfort ganirelix gardasil garlic gaviscon
    gefitinib gelomyrtol gemcitabine gemfibrozil gemtuzumab genotropin geodon gestodene gilenya gilotrif ginkgo
    ginseng glatiramer glecaprevir gleevec gliclazid gliclazide glimepirid glimepiride gliquidone glivec glucagon
    glucobay glucophage glucosamine glycerin glycerol glyceryl glyceryltrinitrate glycine glycopyrrolate
    glycopyrronium glyxambi godamed golimumab gonal goserelin granisetron grazax griseofulvin guaifenesin guanabenz
    guanfacine guselkumab gynera
    halcion haldol halobetasol haloperidol haloperidole harvoni havrix hemangeol heparin hepsera herceptin hidrasec
    hiprex homatropine humira hyalgan hyaluronate hycamtin hydralazin hydralazine hydrea hydrocodone hydrocortisone
    hydromorphone hydroxocobalamin hydroxycarbamide hydroxycobalamin hydroxyprogesterone hydroxyurea hydroxyzin
    hydroxyzine hyoscine hyoscyamine
    iberogast ibrance ibrutinib ibuflam ibuprofen icatibant iclusig idarubicin idarucizumab idelalisib idhifa
    ifosfamide iloperidone iloprost imatinib imbruvica imdur imigran imipenem imipramin imipramine imiquimod imitrex
    imkeldi imlygic imodium imovane imovax implanon imuran imurek incivek inclisiran indacaterol inderal indinavir
    indometacin indomethacin inegy inflectra infliximab ingrezza inlyta innohep inositol insidon insulin intelence
    interferon intrarosa intuniv inulin invega invirase invokamet invokana iodide iodine ipilimumab ipratropium
    iressa irinotecan isavuconazole isoket isoniazid isoprenaline isopto isordil isosorbide isotretinoin isoxsuprine
    ispaghula istradefylline itopride itraconazole ivabradine ivermectin ixabepilone ixazomib ixekizumab ixiaro
    jakafi jalyn janumet januvia jardiance jentadueto jetrea jodetten jodid jolivette junel juxtapid
    kadcyla kaletra kalydeco kapvay karvol kemadrin kenacort kenalog kepivance keppra kerendia kesimpta ketamine
    ketesse ketoconazole ketoprofen ketorolac ketotifen keytruda kineret kisqali klacid kliogest kliovance klonidin
    klonopin kombiglyze korlym kwai kwells kyleena kyprolis
    labetalol lacosamid lacosamide lacri lactase lactulose lamictal lamisil lamivudin lamivudine lamotrigin
    lamotrigine lanadelumab lanreotid lanreotide lanthan lanthanum lantus lapatinib larotrectinib lasmiditan
    latanoprost latuda laxido ledipasvir lefamulin leflunomide lemborexant lemsip lenalidomide lenvatinib lenvima
    leponex leqvio lescol letermovir letrozole leucovorin leukeran leuprolide leuprorelin levalbuterol levamisole
    levemir levetiracetam levitra levobunolol levocabastine levocarnitine levocetirizin levocetirizine levodopa
    levofolinate levoleucovorin levomepromazine levomilnacipran levonelle levonorgestrel levorphanol lexapro lexiva
    lialda librium licorice lidocaine linaclotide linagliptin linezolid linzess liothyronine lipitor liposic
    liraglutide lisdex lisdexamfetamine livial lixiana lixisenatide lodine loestrin lofepramin lofepramine lofexidine
    logynon lokelma lomitapide lomotil lomustine loperamid loperamide lopid lopinavir loprazolam lopressor lorano
    loratadin loratadine lorazepam lorcaserin lorlatinib lormetazepam lotemax loteprednol lotrimin lotrisone lotronex
    lovastatin lovastatine lovaza lovenox loxapine loxon loxonin lubiprostone lucentis luliconazole lumacaftor
    lumateperone lumigan lunesta lupron lurasidone lurbinectedin lustral lutein luteinising luvox lynparza lyrica
    lyrinel lysine lysodren
    maalox macitentan macrogol madopar madopark magnesia magnesium malarone maltitol maprotiline maraviroc marcumar
    mareen marinol marplan marvelon mavenclad mavyret maxalt maxitrol maxolon mcp mebendazol mebendazole mebeverin
    mebeverine mecasermin meclizine meclofenamate medazepam medikinet medrol medroxyprogesterone mefenam mefenamic
    mefloquine megace megestrol mekinist melatonin melneurin meloxicam melperon melperone melphalan memantine menest
    menopur mepacrine mepivacaine mepolizumab meprobamate mercaptopurine mercilon meropenem mesalamine mesalazine
    mesna mesnex mestinon mestranol metadate metamizol metamizole metamucil metaproterenol metaraminol metazolam
    metfin metformin metformine methacholine methadone methazolamide methenamin methenamine methimazole methohexital
    methotrexat methotrexate methoxsalen methscopolamine methyldopa methyldopate methylergometrine methylnaltrexone
    methylphenidat methylphenidate methylprednisolone methyltestosterone metoclopramid metoclopramida metoclopramide
    metohexal metoject metoprolol metoprololsuccinat metrogel metronidazol metronidazole metyrapone mexiletine
    mianserin mianserine micafungin miconazole microgynon micronor mictonorm midazolam midodrine mifepristone
    miglitol miglustat milnacipran milrinone minastrin minipress minirin minoxidil mirabegron mirapex mirapexin
    mircera mirena mirtazapin mirtazapina mirtazapine mirvaso misoprostol mitomycin mitotane mitoxantrone mizolastine
    moban mobic moclobemid moclobemide modafinil modecate mogadon molindone molsidomine mometason mometasone monofer
    montelubronch montelukast monurol morphine motilal motilium motrin movicol moviprep moxidectin moxonidin
    moxonidine mozobil mucinex mucosolvan multaq multivitamin mupirocin mycamine mycobutin mycostatin mydriacyl
    mylanta myrbetriq mysoline
    nabilone nabumetone nacom nadolol naftidrofuryl nalbuphine naldemedine nalmefene naloxegol naloxone naltrexone
    namenda namzaric nandrolone naphazoline naprosyn naproxen naproxeno naratriptan narcan nardil nasic nasonex
    natalizumab natamycin nateglinide navane navelbine nebilet nebivolol nebivololum nedocromil nefazodone nefopam
    nelfinavir neoral neostigmine nepafenac neratinib nesina neulasta neupogen neupro nevirapine nexavar nexletol
    nexplanon niacin niacinamide nicergoline niclosamide nicorandil nicorette nicotine nifuroxazide nilotinib
    nilutamide nimenrix nimesulide ninlaro nintedanib niraparib nirmatrelvir nitazoxanide nitisinone nitrazepam
    nitrofurazone nitroglycerin nitrolingual nitrostat nitrous nivolumab nizatidin nizatidine nolvadex nomegestrol
    nootropil noradrenaline norelgestromin norepinephrine norethindrone norethisterone norgestimate norgestrel
    noriday normison northera nortriptylin nortriptyline norvir novalgin novaminsulfon novocaine novolog novomix
    novorapid noxafil nplate nubain nucala nucynta nudexta nuedexta nulojix nuplazid nurofen nurofenplus nurtec
    nutropin nuvaring nuvigil nystatin nystatine nytol
    obeticholic obinutuzumab obsidan ocaliva ocrelizumab ocrevus octagam octreotid octreotide odomzo oestradiol
    oestrogen ofatumumab ofev olanzapine olaparib olodaterol olopatadine olumiant omacor omalizumab omarigliptin
    ombitasvir omega omnaris omnic omnicef omnocef onbrez ondansetron ondansetrone onglyza opdivo opipramol opium
    opsumit oracort orbactiv orencia orfiril orgalutran oriahnn orilissa orkambi orlaam orlistat ortho oseltamivir
    osimertinib ospemifene otezla otosporin otriven otrivine oxandrolone oxaprozin oxazepam oxazepan oxcarbazepin
    oxcarbazepine oxerutin oxiconazole oxitriptan oxprenolol oxybutynin oxycodone oxycontin oxymetazoline
    oxymetholone oxymorphone oxytocin oxytrol ozanimod ozempic ozurdex
    paclitaxel palbociclib palexia palforzia paliperidone palivizumab palonosetron pamelor pamidronate panadol
    pancreatin pancrelipase panobinostat pantothenic papaverine paracetamol paracetamole paracodin paricalcitol
    parlodel paromomycin paroxetine parsabiv pataday patanol patiromer paxil paxlovid pazeo pazopanib pegasys
    pegfilgrastim peginterferon pembrolizumab pemetrexed penciclovir penhexal penicillin penicilline pentamidine
    pentasa pentazocine pentobarbital pentostatin pentoxifylline pepcid pepcidac pepto peramivir perampanel perazine
    percocet percodan perenterol pergolide periactin perjeta permethrin perphenazine pertuzumab pethidine phenacetin
    phenazone phenazopyridine phendimetrazine phenelzine phenergan pheniramine phenobarbital phenoxymethylpenicillin
    phenprocoumon phentermine phentolamine phenylbutazone phenylephrine phenytoin pholcodine phosphomycin physiotens
    physostigmine phytomenadione picoprep picosulfate pifeltro pilocarpine pimavanserin pimecrolimus pimozid pimozide
    pinaverium pindolol pioglitazon pioglitazone pipamperon pipamperone piperacillin piperazine piracetam pirfenidone
    piribedil piriteze piriton piroxicam pitavastatin pitavastatine pitolisant pivmecillinam pizotifen pizotyline
    plavix plegridy pletaal pletal podofilox podophyllotoxin polyfax polymyxin pomalidomide pomalyst ponatinib
    ponesimod posaconazole potassium pradaxa pralidoxime praluent pramipexol pramipexole pramiracetam pramlintide
    prandin prasterone prasugrel pravachol pravasin pravastatin pravastatine prazepam praziquantel prazosin precedex
    precose prednicarbate prednihexal prednisolon prednisolone prednison prednisone pregabalin premarin premphase
    prevenar prevymis prezcobix prezista prialt priligy prilocaine primaquine primidone primolut primovist prinomide
    pristinamycin pristiq probenecid probiotic procainamide procarbazine prochlorperazine procoralan procyclidine
    progesterone prograf proguanil prolia promazine promethazin promethazine prometrium propacetamol propafenon
    propafenone propantheline propecia propiverine propofol propoxyphene propra propranolol propylthiouracil proscar
    prospan protamine prothiaden protirelin protopic protriptyline provera provigil proviron prozac prucalopride
    pseudoephedrin pseudoephedrine psyllium pulmicort pulmozyme pyrazinamide pyridium pyridostigmine pyridoxine
    pyrimethamine pyrvinium
    qlaira qsymia qtern quazepam querto questran quetiapin quetiapine quillivant quinagolide quinidine quinine
    quinupristin qulipta qvar
    racecadotril ralista raloxifene ramelteon ramucirumab ranexa ranibizumab ranitidin ranitidina ranitidine
    ranolazine rapaflo rapamune rasagiline rasburicase rebetol rebif reboxetine reclast rectogesic reductil
    regadenoson reglan regorafenib relafen relenza relpax relvar remdesivir remergil remeron remicade remifemin
    remifentanil remimazolam reminyl renagel rennie renvela repaglinide repatha repevax replagal requip reslizumab
    resmetirom restoril resveratrol retacrit retapamulin reteplase retin retrovir revatio revlimid rexulti reyvow
    rhinocort rhophylac ribavirin ribociclib riboflavin ridaura rifabutin rifampicin rifampin rifaximin rifaximine
    rigevidon rilonacept riluzole rimegepant rimonabant rinvoq risankizumab risdiplam risperdal risperidon
    risperidone ritalin ritodrine ritonavir rituximab rivaroxaban rivastigmin rivastigmine rivotril rizatriptan
    roaccutane robinul robitussin rocaltrol rocephin roflumilast rolapitant romidepsin romiplostim romosozumab
    ropinirol ropinirole ropivac ropivacaine rosiglitazone rotarix rotigotine roxi roxithromycin rozerem rubraca
    rucaparib rufinamide rupatadine ruxolitinib ryaltris rybelsus rydapt rytary rythmol rytmonorm
    sabril sacrosidase safinamide saizen salazopyrin salbuhexal salbutamol salicylate salicylic salmeterol
    salmeterole salofalk salsalate sandimmun sandimmune sandostatin saphris saquinavir saridon sarilumab saroten
    sativex savella saxagliptin saxenda sayana scopoderm scopolamine secobarbital sectral secukinumab seebri
    selegilin selegiline selenium selexipag selinexor seltzer selumetinib semaglutid semaglutide semglee semintra
    senna senokap senokot septra seretide serevent sernivo seroquel seroxat sertindole sertralin sertraline sevelamer
    sevoflurane shingrix sibutramine sifrol signifor sildenafil silenor siliq silodosin simethicone simeticone
    simponi simva simvador simvastatin simvastatine sinemet sinequan singulair sintrom sinupret siofor siponimod
    sirolimus sirukumab sitagliptin sitagliptine sitaxentan skyrizi slynd sodium sofosbuvir solaraze solian
    solifenacin solifenacine soliqua soliris solpadeine solpadol somatropin somatuline sonata sonidegib sorafenib
    soriatane sotahexal sotalol sotorasib sovaldi spasmex spasmolyt spedra spinraza spiramycin spiriva sporanox
    spravato stalevo stangyl starlix stavudine steglatro stelara stemetil stendra stilnox stiolto stiripentol
    stivarga strattera strepsils streptokinase striverdi stromectol strontium suboxone subutex succimer sucralfat
    sucralfate sucroferric sudafed sufentanil sugammadex sulbactam sulfacetamide sulfadiazine sulfamethoxazole
    sulfametoxazol sulfasalazine sulindac sulodexide sulpirid sulpiride sultamicillin sultanol sumamed sumatriptan
    sumatriptane sunitinib sunosi suprax surmontil sustiva sutent suvorexant symbicort symbyax symdeko symjepi symlin
    symproic symtuza synagis synalar synarel synjardy syntocinon systane
    tacrolimus tadalafil tadalafilum tafinlar tafluprost tagamet tagrisso takhzyro talazoparib taliglucerase taltz
    tambocor tamiflu tamoxifen tamsublock tamsulosin tamsulosine tapazole tapentadol tarceva targaxan targin
    targinact targretin tasigna tasmar tavalisse tavegil tavneos tavor taxol taxotere tazac tazarotene tazorac
    tecentriq tecfidera teduglutide tegoprazan tegretal tegretol teicoplanin tekturna telaprevir telbivudine telfast
    telithromycin temazepam temgesic temodal temodar temozolomide temsirolimus tenecteplase tenofovir tenormin
    tenoxicam teplizumab terazosin terazosine terbinafine terbutaline terfenadine tergynan teriflunomide teriparatide
    terlipressin tertroxin tessalon testogel testosterone tetrabenazine tetracaine tetrahydrocannabinol tetrazepam
    tezepelumab tezspire thalidomide theanine theodur theophyllin theophylline thiamazole thiamine thiamphenicol
    thioguanine thioridazine thiotepa thiothixene thomapyrin thybon thymoglobulin thyrozol tiagabin tiagabine
    tianeptine tiapride tibolone ticagrelor ticlid ticlopidine tigan tigecycline tildrakizumab tilidin tilidine
    timentin timolol timonil timoptic tinidazole tioconazole tioguanine tiotropium tirofiban tirzepatide tivozanib
    tobradex tobrex tocilizumab tocopherol tofacitinib tofranil tolazamide tolbutamid tolbutamide tolcapone tolmetin
    tolterodine tolvaptan topamax topiramate topotecan toprol toradol toremifene toujeo toviaz tracleer tractocile
    tradjenta trajenta trajentamet tramacet tramadex tramadol tramal trametinib trandate tranexamic tranxene
    tranylcypromine trastuzumab travatan travoprost trazodon trazodone trelegy tremfya trental treprostinil tresiba
    tretinoin tretinoine trevilor triamcinolone triazolam tribavirin triderm trientine trifarotene trifluoperazine
    trihexyphenidyl trilafon trileptal trilipix trimebutine trimetazidine trimethoprim trimetoprim trimipramine
    trimox trinordiol trintellix tripelennamine triprolidine triptorelin trizivir trokendi tropicamide trospium
    trudexa trulicity trusopt truvada truxal tryptophan tudorza turmeric twinrix tybost tykerb tylenol tylex tymlos
    tysabri tyvaso
    ubrelvy ubrogepant ulipristal uloric ultibro ultracet ultram umeclidinium unasyn uniphyl unisom upadacitinib
    upneeq uptravi urapidil urbason urispas urofollitropin urokinase uroxatral urso ursodeoxycholic ursodiol ursofalk
    ustekinumab utrogestan
    vabysmo vagifem valaciclovir valacyclovir valbenazine valcyte valdecoxib valdoxan valerate valerian
    valganciclovir valium valoron valpro valproate valproic valrubicin valtrex vancomycin vandetanib vaniqa vaprisol
    vaqta vardenafil vareniclin varenicline varivax vascepa vasopressin vedolizumab velcade velmetia velphoro
    veltassa vemlidy vemurafenib venclexta venclyxto venetoclax venlafaxin venlafaxine venofer ventavis ventolin
    veozah verquvo versatis verteporfin verzenio vesicare vesikur vfend viagra viani vibegron vicodin victoza
    victrelis videx vigabatrin viibryd vilanterol vilazodone vildagliptin vildagliptina vilobelimab vimizim vimpat
    vinblastine vincristine vinorelbine vioxx viracept viramune viread visanne visken vismodegib vistaril visudyne
    vitamin vivitrol vizimpro vocado vokanamet volibris voltaren voltarol vomacur vomex vonoprazan voquezna vorapaxar
    voriconazole vortioxetin vortioxetine vosevi votrient voxelotor voxzogo vpriv vraylar vumerity vyepti vyndaqel
    vytorin vyvanse
    wakix warfarin warfarine wegovy welchol welireg wellbutrin wilate winrevair wixela
    xadago xalatan xalkori xanax xanthan xarelto xatral xeljanz xeloda xenazine xenical xeomin xermelo xgeva xifaxan
    xigduo ximovan xofluza xolair xopenex xospata xtampza xtandi xultophy xusal xylitol xylometazoline xyrem xyzal
    yasmin yasminelle yaz yervoy yohimbine yondelis yutopar
    zaditen zafirlukast zaleplon zaltrap zanamivir zantac zapain zarontin zavzpret zebeta zebinix zejula zelapar
    zelboraf zeldox zelnorm zemplar zenpep zepatier zepbound zeposia zetia zevalin ziagen zidovudine zinacef zineryt
    zinforo ziprasidon ziprasidone zirtec zirtek zispin zithromax zocor zoely zofran zoladex zoledronate zoledronic
    zolgensma zolinza zolmitriptan zoloft zolpidem zolpiden zomacton zometa zomig zonalon zonegran zonisamide
    zontivity zopi zopiclon zopiclone zostavax zovirax zubsolv zuclopenthixol zulresso zuplenz zurampic zuranolone
    zurzuvae zyban zyclara zydelig zyflo zykadia zyloprim zyloric zymar zymaxid zyprexa zyrtec zytiga zyvox
";
