//! Common medicines that the table has no row for. A name on this list is never read as a misspelt other one.
//!
//! Being on this list says nothing about safety: these too are "not checked".

/// Whether `word` is the name of a medicine that the table does not know.
pub(super) fn is_other_medicine(word: &str) -> bool {
    names().any(|name| name == word)
}

/// The names, lower case.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    NAMES.split_whitespace()
}

const NAMES: &str = "
    abacavir abilify abiraterone acarbose accolate accutane acenocoumarol acetaminophen acetazolamide acetylcysteine
    aciclovir actiq actos acyclovir adalimumab adderall advair advil afatinib agomelatine albendazole albuterol
    aleve alfuzosin allegra allopurinol almotriptan alogliptin alprazolam amantadine amaryl ambien aminophylline
    amiodarone amisulpride amitriptyline amoxicillin amoxil amphetamine ampicillin anastrozole anoro apixaban
    apremilast arava aricept arimidex aripiprazole armolipid arthrotec asacol asenapine ashwagandha aspirin atarax
    atenolol ativan atomoxetine atorvastatin augmentin avanafil avandia avodart axitinib azathioprine azelastine
    azithromycin azopt
    bactrim beclometasone bedaquiline bempedoic benadryl bendamustine benfotiamine benserazide betahistine
    betamethasone betmiga bicalutamide biotin bisacodyl bisolvon bisoprolol bosentan bosutinib botox breo
    brexpiprazole brilinta brilique brivaracetam bromazepam bromocriptine budesonide buprenorphine bupropion
    buscopan buspar buspirone bydureon byetta
    cabergoline cabozantinib canagliflozin carbamazepine carbidopa carbimazole cardarone cardura cariprazine
    carvedilol casodex catapres cefaclor cefadroxil cefalexin cefdinir cefixime cefpodoxime ceftin cefuroxime
    celebrex celecoxib celexa cephalexin cetirizine champix chantix chlordiazepoxide chlorphenamine chlorpheniramine
    chlorpromazine cholestyramine cialis ciclosporin cilostazol cimetidine cinacalcet cinnarizine cipralex
    citalopram citrucel clarinex clarithromycin claritin climara clindamycin clobazam clodronate clomifene
    clomipramine clonazepam clonidine clopidogrel clotrimazole clozapine clozaril codeine colchicine colecalciferol
    colestipol combivent concerta copaxone cordarone coreg cosopt coumadin cranberry curcumin cyclizine
    cyclophosphamide cyclosporine cymbalta cyproheptadine cyproterone cytomel
    dabigatran dapagliflozin dapoxetine dapsone daptomycin darifenacin darunavir deferasirox denosumab depakote
    descovy desloratadine desmopressin desogestrel desvenlafaxine desyrel detrol dexamethasone dexamfetamine diamox
    diazepam diclofenac dicloxacillin dicyclomine dicycloverine diflucan digitoxin dihydrocodeine dilantin dilaudid
    dimenhydrinate diphenhydramine diprivan dipyridamole disulfiram ditropan domperidone donepezil dorzolamide
    dosulepin doxazosin doxepin doxylamine dronedarone drospirenone dulaglutide dulcolax duloxetine duphaston
    dupixent durogesic dutasteride
    ebastine echinacea edoxaban efavirenz efexor effexor elavil eletriptan eligard eliquis emend empagliflozin
    emtricitabine enbrel entacapone entecavir entocort epilim epinephrine erlotinib ertugliflozin erythromycin
    escitalopram eslicarbazepine estrace estradiol eszopiclone etanercept ethambutol ethinylestradiol ethosuximide
    etodolac etoricoxib etravirine evista exelon exemestane exenatide ezetimibe
    famciclovir famotidine farxiga febuxostat femara fenofibrate fentanyl fesoterodine fexofenadine fidaxomicin
    finasteride finerenone fingolimod flagyl flavoxate flecainide flixotide flomax flonase florinef flovent
    flucloxacillin fluconazole fludrocortisone flunarizine fluoxetine flupentixol fluphenazine flurazepam
    flurbiprofen flutamide fluticasone fluvastatin fluvoxamine focalin folic formoterol forteo forxiga fosamprenavir
    frisium frovatriptan fucidin fusidic
    galantamine galvus gardasil gaviscon gefitinib gemfibrozil gemifloxacin geodon gilenya ginkgo ginseng gleevec
    gliclazide glimepiride gliquidone glivec glucobay glucophage glucosamine glycine glycopyrronium granisetron
    griseofulvin guanfacine
    haldol haloperidol harvoni heparin humira hydralazine hydrocodone hydrocortisone hydromorphone hydroxycarbamide
    hydroxyurea hydroxyzine hyoscine
    ibrutinib ibuprofen imatinib imdur imigran imipramine imitrex imodium imovane inderal indometacin indomethacin
    inegy infliximab insulin interferon invega invokana ipratropium isoniazid isosorbide isotretinoin itraconazole
    ivabradine ivermectin
    janumet januvia jardiance
    kaletra kenalog keppra ketoconazole ketoprofen ketorolac ketotifen klonopin
    labetalol lacosamide lactulose lamictal lamisil lamivudine lamotrigine lanthanum lantus lapatinib larotrectinib
    latanoprost leflunomide lenalidomide lescol letrozole leucovorin leukeran leuprolide levemir levetiracetam
    levitra levocetirizine levodopa levomepromazine levonorgestrel lexapro librium lidocaine linaclotide linagliptin
    linezolid liothyronine lipitor liraglutide lisdexamfetamine lodine lofepramine lomefloxacin loperamide lopinavir
    lopressor loratadine lorazepam lotronex lovastatin lovaza lovenox loxapine lumigan lunesta lurasidone luvox
    lyrica lyrinel
    macrogol madopar magnesium maraviroc maxalt mebendazole mebeverine meclizine medroxyprogesterone mefenamic
    mefloquine megestrol melatonin meloxicam melperone memantine mercaptopurine mesalamine mesalazine mestinon
    metamizole metformin methadone methazolamide methenamine methimazole methotrexate methyldopa methylphenidate
    methylprednisolone metoclopramide metoprolol metronidazole mianserin micronor midazolam midodrine milnacipran
    minipress minirin minoxidil mirabegron mirapex mirena mirtazapine misoprostol mobic moclobemide modafinil
    mometasone monocor montelukast monurol morphine motilium motrin moxonidine mucinex multivitamin mupirocin
    nabumetone nadolol naloxone naltrexone naprosyn naproxen naratriptan nardil nasonex natamycin nateglinide navane
    nebivolol nefazodone nefopam nelfinavir nevirapine nexavar niacin nicorandil nicotine nilotinib nimesulide
    nitrazepam nitroglycerin nitrostat nizatidine nolvadex norethisterone norflex norfloxacin noroxin nortriptyline
    norvir novolog novorapid nurofen nuvaring nystatin
    octreotide oestradiol ofloxacin olanzapine olaparib olumiant omega omnic ondansetron opipramol orlistat
    orphenadrine oseltamivir otezla oxazepam oxcarbazepine oxprenolol oxybutynin oxycodone oxycontin ozempic
    paliperidone pamidronate panadol paracetamol parlodel paroxetine patanol paxil pazopanib penicillin pentasa
    pentoxifylline pepcid perampanel percocet periactin pethidine phenelzine phenobarbital phenoxymethylpenicillin
    phentermine phenytoin pilocarpine pimozide pindolol pioglitazone pirfenidone piroxicam pitavastatin pizotifen
    plavix pletal ponatinib posaconazole potassium pradaxa pramipexole prandin prasugrel pravachol pravastatin
    praziquantel prazosin prednisolone prednisone pregabalin premarin prezista priligy prilocaine primidone pristiq
    probenecid probiotic prochlorperazine procyclidine progesterone prolia promethazine propafenone propantheline
    propiverine propranolol propylthiouracil proscar protopic provera provigil prozac prucalopride pseudoephedrine
    psyllium pulmicort pyrazinamide pyridostigmine
    questran quetiapine quinidine quinine
    raloxifene ranitidine ranolazine rasagiline reboxetine reductil remeron remicade renvela repaglinide requip
    restoril retrovir rexulti rifabutin rifampicin rifampin rifaximin riluzole risperdal risperidone ritalin
    ritonavir rivaroxaban rivastigmine rivotril rizatriptan robitussin roflumilast ropinirole rotigotine rufinamide
    rybelsus
    sabril salbutamol salmeterol salofalk saquinavir saxagliptin secukinumab selegiline selenium semaglutide
    seretide serevent seroquel seroxat sertraline sevelamer sildenafil silodosin simvastatin sinemet sinequan
    singulair sitagliptin sodium sofosbuvir solifenacin sonata sorafenib sotalol spiriva stelara stilnox strattera
    suboxone subutex sucralfate sulfadiazine sulfamethoxazole sulfasalazine sulindac sulpiride sumatriptan sunitinib
    symbicort symtuza
    tacrolimus tadalafil tamiflu tamoxifen tamsulosin tapentadol tavegil tegretol tekturna telithromycin temazepam
    temgesic tenofovir tenormin terazosin terbinafine terbutaline terfenadine teriflunomide teriparatide
    testosterone tetrabenazine theanine theophylline thiamine tiagabine ticagrelor tigecycline timolol timoptic
    tinidazole tiotropium tirzepatide tofacitinib tofranil tolbutamide tolterodine topamax topiramate toprol toujeo
    tradjenta trajenta tramadol tramal tranexamic tranylcypromine travatan trazodone trental tresiba tretinoin
    trifluoperazine trihexyphenidyl trileptal trimethoprim trimipramine triptorelin trospium trulicity truvada
    turmeric tylenol
    ultram upadacitinib uroxatral urso ursodiol ustekinumab
    valaciclovir valacyclovir valerian valganciclovir valium valproate valtrex vancomycin vardenafil varenicline
    venlafaxine ventolin vesicare viagra vicodin victoza vigabatrin vilazodone vildagliptin vimpat voltaren
    voriconazole vortioxetine vytorin vyvanse
    warfarin wegovy wellbutrin
    xalatan xanax xarelto xeljanz xenical xolair xyzal
    yasmin
    zaditen zafirlukast zaleplon zantac zarontin zebeta zelnorm zetia ziagen zidovudine ziprasidone zithromax zocor
    zofran zoledronate zolmitriptan zoloft zolpidem zomig zonegran zonisamide zopiclone zovirax zuclopenthixol zyban
    zyloprim zyloric zyprexa zyrtec
";
