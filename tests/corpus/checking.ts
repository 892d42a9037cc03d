/** A pasted text, and for each stretch of it that follows the work: the point, the versions that it may be told to follow, and how. */
export type Case = readonly [pasted: string, ...follows: readonly string[]];

// I the full text, K the key points, P the paraphrase; = exact, … cut, ~ altered, ? in other words.
// `4KI~` may be told of the key points or of the full text, as altered. None follows where nothing stands.
export const cases: readonly Case[] = [
  // Exact, whole.
  [
    'Approach data security with an objective and rational attitude, and maintain an open, secure and stable global supply chain.',
    '1K=',
  ],
  ['meet law enforcement needs for overseas data through judicial assistance or other appropriate channels', '6K='],
  ['Ban companies from using backdoors in their products to illegally obtain user data', '7P='],
  ['Create legal means for law enforcement for cross-border data retrieval by law enforcement', '6P='],
  [
    'Any bilateral data access agreement between two States should not infringe upon the judicial sovereignty and data security of a third State.',
    '6I=',
  ],
  ['States should encourage companies to abide by laws and regulations of the State where they operate.', '4I='],
  ['nor force users to upgrade their systems and devices', '8I='],
  ["Oppose using ICT activities to impair other States' critical infrastructure or steal important data.", '2K='],
  ['OPPOSE USING ICT ACTIVITIES TO IMPAIR OTHER STATES’ CRITICAL INFRASTRUCTURE', '2K='],
  [
    'Oppose the barring of technology companies that leverage users’ dependence on their products to seek illegitimate gains',
    '8P=',
  ],
  // A part, inside other words or other quotation marks.
  ['Wang said that States should “infringe upon personal information” no more.', '3K='],
  ['The text asks firms not to ‘force users to upgrade their systems and devices’, a clause that few noticed.', '8I='],
  ['He called for “an open, secure and stable global supply chain” and sat down.', '1K='],
  [
    'Beijing wants everyone to «respect data localization laws and not transfer data abroad», according to one report.',
    '4P=',
  ],
  [
    'The pledge that companies will not “seek illegitimate interests by taking advantage of users’ dependence on their products” is old.',
    '8KI=',
  ],
  ['What does “comprehensive, objective and evidence-based manner” mean?', '1I='],
  ['“judicial assistance or other appropriate channels” is a wide door', '6K='],
  ['It even mentions “serious vulnerabilities in their products”.', '8I='],
  // With words left out.
  [
    'States should take actions to prevent activities that jeopardize personal information through the use of ICTs',
    '3I…',
  ],
  ['States … shall not obtain data located in other States … without other States’ permission', '5I…'],
  [
    'ask companies to respect the laws of host countries, desist from coercing domestic companies into storing data in one’s own territory',
    '4K…',
  ],
  ['ICT companies should not seek illegitimate interests … nor force users to upgrade their systems', '8I…'],
  ['Respect the data management rights of other countries and not directly access data located abroad', '5P…'],
  ['ICT products and services providers should not install backdoors to illegally obtain user data', '7K…'],
  ['oppose cyber attacks that steal important data', '2P…'],
  ['they should do it through judicial assistance or other relevant bilateral agreements', '6I…'],
  // One word off.
  ['Approach data security with an objective and balanced attitude', '1K~'],
  [
    'avoid asking companies or individuals to hand over data located in other States without the latter’s permission',
    '5K~',
  ],
  ['Ban companies from hiding backdoors in their products to illegally obtain user data', '7P~'],
  ['States should handle data security in a comprehensive, objective and fact-based manner', '1I~'],
  ['oppose abusing ICT to conduct mass surveillance against foreign States', '3K~'],
  ['desist from forcing domestic companies into storing data generated and obtained overseas', '4K~'],
  ['Create legal tools for law enforcement for cross-border data retrieval by law enforcement', '6P~'],
  [
    'States should not ask domestic companies to store data generated and obtained overseas in their own territory',
    '4I~',
  ],
  // Three words off.
  ['Firms should not seek unlawful interests by taking advantage of customers’ dependence on their products', '8KI~'],
  ['countries should respect the sovereignty, jurisdiction and control of data of other nations', '5KI~'],
  ['take steps to stop and put an end to acts that infringe upon personal information', '3K~'],
  ['meet police needs for foreign data through judicial assistance or other suitable channels', '6K~'],
  [
    'Oppose the banning of tech companies that exploit users’ dependence on their products to seek illegitimate gains',
    '8P~',
  ],
  [
    'The initiative asks States to avoid asking companies or individuals to hand over data located in other states without permission.',
    '5K~',
  ],
  // Clauses swapped.
  [
    'Maintain an open, secure and stable global supply chain, and approach data security with an objective and rational attitude',
    '1K~',
  ],
  ['Steal no important data, and oppose using ICT activities to impair other States’ critical infrastructure', '2K~'],
  [
    'should not control or manipulate users’ systems and devices or install backdoors in their products and services',
    '7I~',
  ],
  // Two points merged.
  [
    'Install no backdoors in products and services to illegally obtain user data; meet law enforcement needs for overseas data through judicial assistance or other appropriate channels.',
    '7KIP~',
    '6K=',
  ],
  [
    'China asks States to respect the sovereignty, jurisdiction and governance of data of other States and to maintain an open, secure and stable global supply chain.',
    '5KI=',
    '1K=',
  ],
  // Translated anew: the sense and some words.
  [
    'Companies must respect local law, and no State may force them to store data generated overseas in its own territory.',
    '4KI~?',
  ],
  [
    'Suppliers of ICT products and services must not put backdoors into their products and services to obtain users’ data illegally',
    '7KI~?',
  ],
  [
    'Oppose the use of ICT activities to destroy other States’ critical infrastructure or to steal important data',
    '2KI~',
  ],
  ['Law enforcement needs for data across borders should be met by judicial assistance and other channels', '6K~?'],
  // Plausible, and from no version.
  ['States should share threat intelligence and build trust in cyberspace.'],
  ['Countries must protect the privacy of children online.'],
  ['The initiative proposes a global fund for cyber security training.'],
  ['Companies should publish transparency reports every year.'],
  ['No State should shut down the internet during elections.'],
  ['Data is the new oil, and States are fighting over it.'],
  ['The United States responded that the proposal was insincere.'],
  ['Providers shall encrypt all data at rest and in transit.'],
  ['All companies and all States should act responsibly in other States.'],
  ['China has proposed a new initiative on data security.'],
  // From other initiatives.
  ['States should not knowingly allow their territory to be used for internationally wrongful acts using ICTs.'],
  [
    'States should respond to appropriate requests for assistance by another State whose critical infrastructure is subject to malicious ICT acts.',
  ],
  ['Respect human rights and fundamental freedoms on the Internet, including the right to privacy in the digital age.'],
  ['Personal data shall be processed lawfully, fairly and in a transparent manner in relation to the data subject.'],
  ['The controller shall notify the supervisory authority of a personal data breach not later than 72 hours.'],
  ['We will strengthen our collective defence against cybercriminals and resist attempts to divide the internet.'],
  ['Build an open, fair and non-discriminatory environment for the development of artificial intelligence.'],
  ['Ensure that the supply chain is resilient against pandemics.'],
];
