/** Given names often heard in Britain: tells a person from a party where the group's roster knows neither. Not exhaustive, and never decides who somebody is. */
const names = `
aaron abdul abigail abraham adam adrian agnes ahmed aidan aisha alan alastair albert alec alex alexander alexandra alfie alfred ali alice alison alistair
amanda amber amelia amir amit amy ana andrea andrew andy angela angus anil anita anjali ann anna anne annette annie anthony antonia antonio arjun arthur asha ashley
audrey aurora ava barbara barry beatrice becky belinda ben benedict benjamin bernadette bernard beth bethany betty beverley bilal bill billy blake bob bobby brad bradley brenda brendan
brian bridget bruce bryan bryony caitlin callum calum cameron camilla carl carla carol carole caroline carolyn catherine cathy cecilia charles charlie charlotte chen cheryl chloe chris christian
christina christine christopher claire clara clare claudia clive colette colin connor conor craig cynthia daisy dale damian damien dan daniel daniela danielle danny daphne darren dave
david dawn dean deborah debbie declan deepa deepak denis denise dennis derek diana diane dmitri dominic don donald donna doreen doris dorothy doug douglas duncan dylan eamon ed eddie edith
edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen ellie elliot emily emma emmanuel eric erica erin esther ethan eva evan eve evelyn ewan faisal faith farah fatima
felicity felix fergus fiona fran frances francesca francis frank fraser fred freddie frederick freya gabriel gail gareth gary gavin gemma geoff geoffrey george georgia georgina gerald geraldine
gerard gill gillian gina giles glenn gloria gordon grace graeme graham grant greg gregory gwen hamish hannah hans harold harriet harris harry harvey hassan hayley hazel heather heidi helen
helena henry hilary holly howard hugh hugo hussain ian ibrahim imogen imran ingrid iris isaac isabel isabella isla ivan ivy jack jackie jacob jacqueline jacqui jade jake jamal james jamie jan
jane janet janice jasmine jason javier jay jayne jean jeff jeffrey jemma jen jennifer jenny jeremy jerry jess jessica jill jim jimmy jo joan joanna joanne jodie joe joel john johnny jon
jonathan jonny jordan jose joseph josephine josh joshua joy joyce juan jude judith judy julia julian julie june justin justine kamal kapil karen karl kate katharine katherine kathleen kathryn katie
kay keith kelly ken kenneth kerry kevin khalid kieran kim kirsty kristina krishna kumar kyle lara laura lauren laurence lawrence leah lee leila len leo leon leonard leslie lesley lewis liam lily
linda lindsay lisa liz lizzie lloyd logan lorna lorraine louis louisa louise lucas lucinda lucy luis luke lydia lynn lynne mabel maggie malcolm mandy manuel marc marcus margaret maria marian
marie marina mario marion marjorie mark marlene martha martin martina mary mathew matilda matt matthew maureen maurice max maxine maya megan mehmet mel melanie melissa mia michael michelle miguel mike
miles milly miranda miriam mohamed mohammad mohammed moira molly mona monica morgan muhammad muriel nadia naomi nancy natalie natasha nathan nathaniel neil nell nia niamh nicholas nick nicky nicola nicole
nigel nikhil nina noah noel nora norma norman oliver olivia omar oscar owen pam pamela parminder pat patricia patrick paul paula pauline pedro peggy penny percy pete peter petra phil philip philippa phillip
phoebe pippa polly poppy priya rachael rachel raj rajesh ralph ravi ray raymond rebecca reece reg reggie rhian rhiannon rhys ria richard rick rita rob robert roberta robin rod roderick rodney roger ronald
rory rosa rosalind rose rosemary rosie ross rowan roy ruby rupert russell ruth ryan sabrina saira sally salma sam samantha samir samuel sandra sanjay sara sarah sasha scott sean sebastian seth shabana shane
shannon sharon shaun sheena sheila shirley shona sian sid sidney silvia simon simone sinead sofia sonia sophia sophie stacey stan stanley stefan stella stephanie stephen steve steven stewart stuart
sue sunil sunita susan susanna susie suzanne sven sylvia tamara tamsin tania tanya tara tariq taylor ted teresa terence terry tessa thea theo theresa thomas tim timothy tina toby tod tom tommy toni tony tracey
tracy trevor tricia trish ursula usman val valerie vanessa vera veronica vicky victor victoria vijay vikram vincent viola violet virginia vivian vivienne wanda warren wayne wendy wesley wilfred william
winifred xavier yasmin yvette yvonne zac zack zainab zara zena zoe smitha caroline daniel jamila orla niall eoin siobhan aoife ciara roisin will may april dermot fergal maeve
aarav adaeze adebayo aditi agnieszka akira aleksander alessandro alexei alina amara amina anders aneta angelica anke annika antoine anton anya arash archie ariana arlo artem arne astrid ayesha ayo azra bao bartosz bashir bea beata beatrix benoit bianca
bjorn bogdan borislav bruna bukola camille carla carlos carmen cecile chiara chidi chiara clemence cormac cristina cyrus dalia danilo dario darius deirdre delphine dhruv diego dilys dimitri dinesh divya dmitry ebony edyta efua eilidh eirik ekaterina elif elio elke
elsie emeka emre enrico enzo erik esme esra etienne eun fabian farid fatema fern fernando filip florence florian folake franz freja gaurav gethin giorgio giovanni giulia gosia grzegorz gulsen gunther guy habib hadiya haruki hasan hedda hiroshi henrik hester hiro ifeoma ilse
imani indira ines ingeborg ioana irina isha isolde ismail iwan jagdeep jana jarek javed jelena jens jia jiri joao jorge josef josie juana jurgen kaito kamala kamil kaori karin karolina kasia katarina kavita keiko keira kemi kenji khadija kiran klaus kofi kwame
lachlan lalita lars laszlo latisha layla lena lennart leona lior livia lorenzo lotte luca luigi lukas magda magnus maja malik malgorzata marcin marek margot mari marisol marko marta mateo mathilde matteo mei mette mika milan milena mina mira mohan morag
morwenna mustafa nasreen nathalie nadine naveed nerys nikita nikolai nils nisha noor oisin ola oleg olga olu oskar osman padma padraig pablo paolo parveen pascal pavel pawel pedr philippe pierre piotr pooja pranav priyanka priti rafael rafal rahul ramesh rania rashid
reem renata rhodri rohan rosalie ruta sabine sadia safiya sakura salim sandeep sanna santiago satoshi selina senthil sergei sergio shabnam shalini shreya sigrid silke simone sinan siri soren stefania stig sunita svetlana swati sybil tadeusz takumi tamsyn tanvi
tatiana tegan temi tendai tomas tomasz tomek tomos torsten tunde ulrich ulrike uzma valentina valeria veer vikas vipul vladimir wei wilhelmina wiktor wojciech xin yan yannick yara yetunde yuki yuri yusuf zahra zane zara zeynep zofia zoltan zsofia`
  .trim()
  .split(/\s+/)

export const firstNames: ReadonlySet<string> = new Set(names)
