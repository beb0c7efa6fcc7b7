using Extractor.Text;

namespace Extractor.Claims;

/// <summary>Small closed classes of English words that reading rests on.</summary>
internal sealed class FunctionWords(VocabularyBuilder words)
{
    public WordSet Determiners { get; } = words.Set("a an the this that these those its their his her our my your every any some another no");

    public WordSet Possessives { get; } = words.Set("'s its their his her our your");

    public WordSet Auxiliaries { get; } = words.Set("is are was were be been being has have had having will would shall should could can may might must do does did 'll won't didn't doesn't don't to");

    public WordSet Prepositions { get; } = words.Set("of in on at to from by for with against between over under above below into through during within without across per via about around after before until since including excluding despite amid among like than toward towards behind beyond versus vs as relative outside inside throughout alongside near onto upon regarding concerning besides");

    public WordSet To { get; } = words.Set("to");

    public WordSet Of { get; } = words.Set("of");


    public WordSet By { get; } = words.Set("by");

    public WordSet At { get; } = words.Set("at");

    public WordSet With { get; } = words.Set("with");

    public WordSet In { get; } = words.Set("in of for on among from");

    public WordSet InOnly { get; } = words.Set("in");

    public WordSet Owners { get; } = words.Set("of by at for in from");

    public WordSet Or { get; } = words.Set("or");

    public WordSet And { get; } = words.Set("and");

    public WordSet Than { get; } = words.Set("than");

    public WordSet If { get; } = words.Set("if unless");

    public WordSet That { get; } = words.Set("that");


    public WordSet Respectively { get; } = words.Set("respectively");

    public WordSet Each { get; } = words.Set("each both apiece");

    public WordSet NounFollowers { get; } = words.Set("in of from for to on");

    /// <summary>Words that may stand between a preposition or verb and its number.</summary>
    public WordSet Fillers { get; } = words.Set("debit a an the its their his just only about nearly almost around roughly approximately some another additional further record as much many total tiny mere low high estimated combined well whopping full even still already now currently so nearly cumulative average annual annualised annualized provisional preliminary adjusted unadjusted staggering hefty modest mean further another extra planned previous earlier restated revised");

    /// <summary>Words before a noun of change that keep it a noun.</summary>
    public WordSet Adjectives { get; } = words.Set("annual quarterly monthly yearly sharp steep slight modest strong big large small further significant overall year-over-year year-on-year average first biggest largest smallest net total sequential weekly daily steady surprise unexpected record average double-digit single-digit heavy dramatic rapid slow marginal substantial continued percentage bigger smaller earlier recent biggest such price sales profit revenue traffic salary job tax rate cost production output");

    public WordSet Copulas { get; } = words.Set("is are was were be been being");


    public WordSet Anaphors { get; } = words.Set("figure figures number numbers target goal forecast guidance projection outlook count tally");

    public WordSet PlainNouns { get; } = words.Set("number total amount percentage proportion average level value range");

    public WordSet Analysts { get; } = words.Set("analyst analysts economists economist brokers brokerage forecasters experts market street consensus poll survey");

    /// <summary>“IMF data show …”: where a figure comes from, not whom it is about.</summary>
    public WordSet Sources { get; } = words.Set("data figures statistics survey surveys study poll research analysis filings records");

    public WordSet AnalystPeople { get; } = words.Set("analyst analysts economist economists strategist strategists brokers researchers");

    public WordSet AnalystLinks { get; } = words.Set("at with from of for by");

    public WordSet ComparedWith { get; } = words.Set("for at by");

    public WordSet Tracks { get; } = words.Set("track set due poised headed");

    public WordSet Elsewheres { get; } = words.Set("for at in within among outside");

    public WordSet OthersCompared { get; } = words.Set("them others rivals peers");

    public WordSet EstimateAdjectives { get; } = words.Set("estimated projected");

    public WordSet Achieved { get; } = words.Set("reported earned recorded posted made achieved seen spent sold produced");

    public WordSet Previously { get; } = words.Set("previously earlier before");

    public WordSet Previous { get; } = words.Set("previous earlier prior original initial");

    public WordSet Articles { get; } = words.Set("a an the its their");

    public WordSet Demonstratives { get; } = words.Set("the these those");

    public WordSet AsOnly { get; } = words.Set("as");

    public WordSet Worth { get; } = words.Set("worth");

    public WordSet Values { get; } = words.Set("value values valued valuing");

    public WordSet Pays { get; } = words.Set("pay pays paid paying");

    public WordSet Owns { get; } = words.Set("own owns owned owning hold holds held holding control controls controlled invest invests invested investing donate donates donated spend spends spent");

    /// <summary>What only people have.</summary>
    public WordSet Fortunes { get; } = words.Set("fortune worth wealth");

    public WordSet Makers { get; } = words.Set("maker makers producer creator developer");

    public WordSet Who { get; } = words.Set("who");

    public WordSet Countries { get; } = words.Set("country nation kingdom republic island archipelago city state region");

    public WordSet Apiece { get; } = words.Set("each apiece");

    public WordSet TimeConjunctions { get; } = words.Set("before after since until as");

    public WordSet Originally { get; } = words.Set("first originally initially previously earlier");

    public WordSet Indexes { get; } = words.Set("index average composite gauge barometer indicator");

    public WordSet LostOnly { get; } = words.Set("lost unpaid");

    public WordSet PricedAt { get; } = words.Set("at around near between below above under over for as");
    public WordSet Trading { get; } = words.Set("trade trades traded trading");
    public WordSet Trades { get; } = words.Set("buy buys bought fetch fetches fetched trade trades traded");

    public WordSet Governments { get; } = words.Set("government administration");

    /// <summary>People in the plural who act on markets, and whom surveys count.</summary>
    public WordSet People { get; } = words.Set("traders investors shareholders speculators savers homeowners taxpayers respondents voters lawmakers farmers employers bosses founders executives directors insiders women men people students patients tourists travellers travelers motorists drivers borrowers pensioners workers commuters");

    public WordSet DollarOnly { get; } = words.Set("dollar greenback");

    public WordSet Against { get; } = words.Set("against");

    public WordSet Yields { get; } = words.Set("yield yields");

    public WordSet OnOf { get; } = words.Set("on of");

    public WordSet Owned { get; } = words.Set("owned held controlled");

    public WordSet Has { get; } = words.Set("has have had commands");

    public WordSet OneOnly { get; } = words.Set("one");

    public WordSet Superlatives { get; } = words.Set("most top best leading");

    public WordSet Over { get; } = words.Set("over on");

    public WordSet Pronouns { get; } = words.Set("he she it they we i you who which that this these those there what nobody everybody somebody everyone nothing everything something");

    /// <summary>Anaphors whose antecedent is the subject of the clause above or before: “X said it …”, “X cut its …”.</summary>
    public WordSet Reflexives { get; } = words.Set("it its they their");

    public WordSet Places { get; } = words.Set("above below over under ahead behind");

    public WordSet TargetNouns { get; } = words.Set("goal goals target targets plan plans outlook guidance proposal ambition ambitions objective");

    public WordSet TargetNounFollowers { get; } = words.Set("of for to is was are were at by");

    public WordSet Perfects { get; } = words.Set("has have");

    public WordSet Present { get; } = words.Set("is are has have need");

    public WordSet Past { get; } = words.Set("was were had sold made built bought took rose fell grew lost earned spent paid won held drove sank slid shrank climbed jumped hit became came went left gave got kept brought began found saw took gave went knew made met ran showed chose drew drove felt led wrote spoke struck stood became thought");

    /// <summary>Verbs of states in the plural of the present: no form of theirs is a past tense.</summary>
    public WordSet PlainVerbs { get; } = words.Set("total represent account own hold employ operate run make carry amount contain include comprise exceed stand remain serve generate enjoy control");

    public WordSet MarketOnly { get; } = words.Set("market");

    public WordSet Sectors { get; } = words.Set("public private");

    public WordSet Worlds { get; } = words.Set("world global worldwide");

    public WordSet Due { get; } = words.Set("due maturing");

    public WordSet Securities { get; } = words.Set("bond bonds note notes debenture debentures gilt gilts stock stocks tap tranche treasury treasuries issue loan loans certificates bund bunds");

    public WordSet YearlyBonds { get; } = words.Set("bonds notes debentures gilts bunds treasuries convertibles");

    public WordSet Announced { get; } = words.Set("announced announces announcing");

    public WordSet LongAgo { get; } = words.Set("previously once formerly originally initially earlier");

    public WordSet Altogether { get; } = words.Set("altogether");

    public WordSet Includes { get; } = words.Set("included includes including");

    public WordSet Currents { get; } = words.Set("current present remaining existing");

    public WordSet Helps { get; } = words.Set("help helps helped helping let lets enabled enables allowed allows");

    public WordSet CurrencyOnly { get; } = words.Set("currency");
    public WordSet Currencies { get; } = words.Set("currency dollar greenback euro pound sterling yen yuan renminbi franc mark lira rouble ruble rupee rupiah baht won peso real rand krona krone crown zloty forint koruna ringgit dirham riyal shekel dong naira loonie aussie");

    public WordSet Divisions { get; } = words.Set("division unit arm business operations operation subsidiary group segment branch affiliate");

    public WordSet UpDown { get; } = words.Set("up down off higher lower");

    public WordSet Based { get; } = words.Set("based headquartered listed owned led backed");

    public WordSet Abroad { get; } = words.Set("overseas abroad");

    public WordSet Definites { get; } = words.Set("the this that these its their");

    public WordSet Totals { get; } = words.Set("total record maximum minimum average");

    public WordSet Ambiguous { get; } = words.Set("project projects plan plans estimate estimates forecast forecasts target targets aim aims promise promises proposal");

    public WordSet There { get; } = words.Set("there");

    public WordSet When { get; } = words.Set("when");

    public WordSet Since { get; } = words.Set("since");

    public WordSet Locals { get; } = words.Set("local domestic these such those other");

    public WordSet After { get; } = words.Set("after following");

    public WordSet Beyond { get; } = words.Set("above below over under exceeding topping beating");
    public WordSet For { get; } = words.Set("for");

    public WordSet Results { get; } = words.Set("profit loss gain income");
    public WordSet LossOnly { get; } = words.Set("loss");
    public WordSet Versus { get; } = words.Set("vs");
    public WordSet Breakdowns { get; } = words.Set("breakdown analysis split divided divisional geographic geographical regional sectoral region regions division divisions segment segments sector sectors activity");
    public WordSet OwnEvents { get; } = words.Set("launch collapse listing flotation ipo failure bankruptcy insolvency debut float bailout rescue");
    public WordSet Sues { get; } = words.Set("sue sues sued suing");

    /// <summary>Verbs with the one who bears or has it right behind: “cost Telora $3 million”.</summary>
    public WordSet Bears { get; } = words.Set("cost costs costing save saves saved saving earn earns earned earning");
    public WordSet Sell { get; } = words.Set("sell sells sold selling offload dispose");

    public WordSet Buy { get; } = words.Set("buy buys bought buying acquire acquires acquired acquiring purchase purchased");

    public WordSet As { get; } = words.Set("as the");

    public WordSet Estimates { get; } = words.Set("estimate estimates consensus expectations expectation projections predictions");

    public WordSet Bonds { get; } = words.Set("debenture debentures note notes bond bonds coupon loan mortgage gilt gilts treasuries certificates");

    public WordSet MeasureTails { get; } = words.Set("figure figures volume volumes value total totals rate rates level levels number numbers margin margins charge charges bill programme program pool pile position base increment income earnings profit loss revenue sales results result");

    public WordSet Adverbs { get; } = words.Set("once just still already again also too then here there now yet soon ever never often later earlier not well even so more less most least");

    public WordSet According { get; } = words.Set("according");

    public WordSet Year { get; } = words.Set("year");

    public WordSet Per { get; } = words.Set("per a an each");
}
