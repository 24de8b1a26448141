<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>AboutDay</name>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on a share-safe copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as wet, 6°C</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>&amp;Ask a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;urgency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {ticket} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out &amp;kit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More (Menu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ot here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;opped out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said &amp;yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back &amp;from {worker}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned a&amp;way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo &amp;check-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was here after all: &amp;back to the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddWorkerPage</name>
    <message>
        <source>&amp;Room or desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who came in to help today? New staff are added in Set-up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AfterCard</name>
    <message>
        <source>&amp;Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker}, {job}: {when}. They keep their place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgenciesPart</name>
    <message>
        <source>&amp;Add an agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies in the hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgencyForm</name>
    <message>
        <source>&amp;Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind of agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Letters begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line &amp;under its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We&amp;b address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as on its letterhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one to four letters or figures, no other agency’s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Ask a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does {name} agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes to {place} before {name} says yes to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record &amp;consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not said yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signs last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signs on paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertForm</name>
    <message>
        <source>Alerts that stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the lead before seating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 90 days from now: {day} or before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End alert: {do}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help at the side door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How serious is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it to 80 letters or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two workers, open room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can still be offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what to do. The reason is not needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never why · {n} of {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only for those who may know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{do} (review {day})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlsoCard</name>
    <message>
        <source>Also suited to you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Answer: {fact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do we know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as: {hint}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApartForm</name>
    <message>
        <source>A worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart from whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept apart now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer apart from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type their name, then choose them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type two letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>&amp;Whoever fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on site fits now. They can wait, or plan another day with the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not among these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, as they were not offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone &amp;else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then {worker}, {need}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why someone else?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helps us learn, may stay open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskedFacts</name>
    <message>
        <source>Show {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to ask again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwayBar</name>
    <message>
        <source>&amp;Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing done while the server was away could not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: {count}. Tell the session lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is away since {away}. Go on: lists are as at {time}, with what you do here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is away since {time}. Lists stay readable as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk was shut out of the venue: nothing more can be done here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things done while the server was away could not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put a line away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Beside the profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BestToSee</name>
    <message>
        <source>A letter is drafted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they say yes: {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on site fits. They wait, or plan another day with the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why not the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone &amp;else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then {worker}, {need}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for whoever fits and is free first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever fits, first free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why someone else?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Alt {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Add an alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished">Disgwylir</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to keep in mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One other person, ask the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To keep in mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{do}. Still offered: {offer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, by {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>Better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First time here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked again yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now} (was {before})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckInPanel</name>
    <message>
        <source>0 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in {n}, for {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: three questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, for {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the main button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what would help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not checked in. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the changes were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoosePlace</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free, as told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the letter to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the plan. {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places, and what each asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the letter for {name} go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{have} of {total} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference}, begun {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockBar</name>
    <message>
        <source>The clock seems wrong: it says {now}, and the latest entry of today is of {latest}. Check the date and time of this computer; until then waits are not right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComingForm</name>
    <message>
        <source>By what time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not expected on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why we think so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time such as 09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by outreach, Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComputerPart</name>
    <message>
        <source>&amp;Printer for letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Letters can be saved as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one this computer uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print service of this computer does not answer. Letters can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this &amp;desk is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer}, not there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer}, stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes, send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter always says who it is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aloud, somebody heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {name} first, then choose what they said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did they say it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did {name} say so?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts the letter may hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what {name} said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did {name} say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {name} agrees to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw consent for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has not signed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may see now. {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} says no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} signs here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>&amp;Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which parts, what for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>&amp;Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save figures as a &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayReportScreen</name>
    <message>
        <source>Day sheet {reference} printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures up to {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {name} in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print, or save where it asks to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DaySpread</name>
    <message>
        <source>Day s&amp;heet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day sheet or preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shut out now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its connections end at once, and it is let in no more. What it wrote stays. To come back it has to be invited anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can join with this invitation any more. Invite the desk anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the server’s own desk. It cannot be shut out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept here {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find anybody, or just type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesksPart</name>
    <message>
        <source>&amp;Invite a desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show the desks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desks of this venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last did something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;passphrase of this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is the venue’s server, and a passphrase guards it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is the venue’s server. Desks reach it at {host}. Open a desk in the list to shut it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connected since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invited until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditView</name>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished">Disgwylir</translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExpectedColumn</name>
    <message>
        <source>&amp;Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About now</source>
        <translation type="unfinished">Tua nawr</translation>
    </message>
    <message>
        <source>Check in several at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished">Disgwylir</translation>
    </message>
    <message>
        <source>Expected, 1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected, {n} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later, or maybe</source>
        <translation type="unfinished">Wedyn, neu efallai</translation>
    </message>
    <message>
        <source>Nobody is on the list. Anybody may come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished">Sawl un</translation>
    </message>
    <message>
        <source>Space ticks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactForm</name>
    <message>
        <source>Alt Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct: {fact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do we know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as: {hint}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Alt Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of, how old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history of the fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, ask again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Weeks, sharing, alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong. It is our fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is kept. You can carry on. If it happens again, tell whoever looks after this computer and read them the reference.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesPart</name>
    <message>
        <source>&amp;Read in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that was read in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, facts, earlier visits, the rota and places come from your own spreadsheets. You see what is in a file before it is read in, and can take it back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody by that name. F2 makes a new person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here? New person called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check in or open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindPerson</name>
    <message>
        <source>Choose the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>People found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type two letters of any name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the letter for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here as {ticket}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last here {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import your lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join a venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Practise with made-up people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up Friday in a store of its own. Nobody in it is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an empty list. Names come as people do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be changed later in Set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on letters and sheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others add themselves when they sit down here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, rota and places from your own spreadsheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome. First, the venue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FloorScreen</name>
    <message>
        <source>Expected</source>
        <translation type="unfinished">Disgwylir</translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished">Yma</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On site</source>
        <translation type="unfinished">Ar y safle</translation>
    </message>
    <message>
        <source>last area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day is too far away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day. Write day, month and year.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldBar</name>
    <message>
        <source>See to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to {name} and {worker}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>Another worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other worker is free now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not among these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone &amp;else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to happen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} and {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} takes over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpsCard</name>
    <message>
        <source>Nothing is written down yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps to know</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HereColumn</name>
    <message>
        <source>Called or popped out</source>
        <translation type="unfinished">Wedi galw, neu allan</translation>
    </message>
    <message>
        <source>Called, out or between workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished">Wedi mynd</translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished">Yma</translation>
    </message>
    <message>
        <source>Here, 1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here, {n} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">Yn aros</translation>
    </message>
    <message>
        <source>With a worker</source>
        <translation type="unfinished">Gyda gweithiwr</translation>
    </message>
    <message>
        <source>first to last</source>
        <translation type="unfinished">o’r cyntaf i’r olaf</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we knew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}: what was known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportForm</name>
    <message>
        <source>&amp;Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was taken back ({when}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {added}. Changed: {changed}. Left out: {refused}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in on {date}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it brought is removed, and what it changed is as it was before. What somebody has used or changed since stays as it is. To have it here again, read the file in once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, at “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportsScreen</name>
    <message>
        <source>&amp;Back to Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose the next file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read in again: {count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read in {count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV or XLSX, with a line of headings. First the rota with the agencies, then places for letters, people, facts about them, earlier visits. Nothing is read in before you have seen what is in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading in: {kind}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out: {count}. They are listed below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.txt *.tsv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wrong file? Undo it now (Ctrl+Z), or take it back later in Set-up, Files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This very file was read in before, on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in this &amp;file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {good} of {rows} rows can be read in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteForm</name>
    <message>
        <source>&amp;What the desk is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A USB stick, or a folder that the other computer can open too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the other computer: start Drop-in Desk, choose Join a venue, find the invitation, type the code. It works once, until {time}, and ends after five wrong codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this code aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is shown only now. Do not write it where the file is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the invitation goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as Nia’s room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinScreen</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small file on a stick, or in a folder you both open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the venue’s server somebody invites this desk, in Set-up, Desks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitations (*.invitation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that could hold the way in. Choose a passphrase instead: it is asked for each time the desk opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code that is read aloud at the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it this desk has to be invited again. Nothing else is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight letters and figures, read aloud there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as K7MQ 2XRD</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptLetter</name>
    <message>
        <source>&amp;New letter to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays on the list of referrals as printed and not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept byte for byte. Its mark: {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ot sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing is not sending. The clock runs until you say how it left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference}, signed by {worker}, {when}. {name} agreed to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} Void: {references}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} {how}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>Everything is kept in one locked file on this computer. Its key goes into the computer’s own keyring, which opens when you sign in. You need not do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept in one locked file on this computer. This computer has no keyring that could hold its key. Choose a passphrase instead: it is asked for each time the desk opens. Three or four words that do not belong together are best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking whether this computer has a keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down and keep it in a safe place. Without it nobody can open the store, not even us.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>&amp;Needle packs out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other things out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nalo&amp;xone, first kit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naloxone, &amp;replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needle packs &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was all they &amp;came for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how many went out, or came back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeadSays</name>
    <message>
        <source>Ask the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the lead before seating. What did they say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the door still: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in, the lead agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did the lead say?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterHead</name>
    <message>
        <source>Due {time}, {minutes} over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said yes {day}, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send by {time}, {minutes} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference}, started {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterView</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {reference} to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakeServerScreen</name>
    <message>
        <source>&amp;Back to the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make it the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another &amp;number to listen on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing the records across: {done} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desks reach it at {host}, port {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite them in Set-up, Desks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this computer the venue’s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the server. It takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it whenever I &amp;sign in to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. Everything stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not open it. Look at capitals and spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;folder with PostgreSQL’s programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;passphrase of this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records of this desk are brought across. What is here now is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store that was here is kept as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is the venue’s server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To start it at sign-in, run once more: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number from 1024 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeCard</name>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called {n:02}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you take people?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Yn rhydd</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause for {n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause until I say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {n:02}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingLine</name>
    <message>
        <source>Add answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add answer: {fact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again: {fact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open their page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say “to follow”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyRoomScreen</name>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am on site today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting for you. {n} wait for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is with you. F7 takes the next person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is with you. Open somebody in the list to collect them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They wait for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not on today’s list yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish, or take next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{need}: not reached today?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesForm</name>
    <message>
        <source>Another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never say this name aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, never aloud</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Another need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>A &amp;passphrase of at least 12 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer, please: at least 12 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type it once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPersonForm</name>
    <message>
        <source>About {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English or Welsh? Another language?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a guess is fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if they offer one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows as what you see, and the time: “Grey hat”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as “Grey hat”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“We write a little down so you don’t have to tell it twice. You can see it, change it, or stay without a name. Help is free.”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewRecord</name>
    <message>
        <source>Begin the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New record by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or about how old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody we know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not know of this record yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an age in years, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year alone will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last here {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Finish, take {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second need, {need}: {worker} after you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two workers: {worker} sits in with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} wait for others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextPlace</name>
    <message>
        <source>New letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What next for {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} did not take {name}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Everyone helping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they and you agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may read the note?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Ctrl Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier notices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnSiteColumn</name>
    <message>
        <source>Add a &amp;worker on site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a worker, note free places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the rota today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note free &amp;places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On site</source>
        <translation type="unfinished">Ar y safle</translation>
    </message>
    <message>
        <source>On site, {n} workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>+ and -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgUp PgDn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page larger, smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelFoot</name>
    <message>
        <source>Arrived, ask &amp;later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in and &amp;hand out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep “{name}” as another name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelForm</name>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelFrame</name>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Ask lead before seating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First time here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full &amp;profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last here {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last here {day}, saw {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished">Person newydd</translation>
    </message>
    <message>
        <source>Number {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a name to use is needed. Everything else can wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new to us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelPage</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {reference}, draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as they will see it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message>
        <source>A letter always says who it is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what this place needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what this place needs, and what was agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} does not ask for this part.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseScreen</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens the store on this computer. Whoever set the desk up has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not open it. Look at capitals and spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of this desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>&amp;Add a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>No longer work here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message>
        <source>&amp;New record by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every profile is fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody with a name like {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts past their age, most first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest here first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the list by a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New record by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody by that name. Alt+N makes a new record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has a plan yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is known yet. Alt+N makes a new record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Pobl</translation>
    </message>
    <message>
        <source>To go through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a plan for when they say yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>1 fact to ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Pobl</translation>
    </message>
    <message>
        <source>Plan ready</source>
        <translation type="unfinished">Cynllun yn barod</translation>
    </message>
    <message>
        <source>To know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} facts to ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker}, left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Full profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I &amp;no longer sit in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key worker {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key worker {worker}, left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said yes {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two workers must be there, and nobody sits in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With &amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sit in with {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has just sat down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with you {wait}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wait} from yes to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} &amp;no longer sits in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} sits in with you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonScreen</name>
    <message>
        <source>&amp;Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ferrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next area</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message>
        <source>Does not take: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: {facts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There: {facts}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>&amp;Which place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they told you. The time is noted with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did they &amp;say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number, or words: list, 9 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacesPart</name>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>No places yet. Read in your directory under Files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places for letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it offers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>A letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they say yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they say yes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter out: {n} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter over by {n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the plan, to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said yes. The plan is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said yes. There is no plan yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}, begun {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Nowhere yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring the detox, Mags drives, his sister has the dog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens when they say yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the letter would go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what happens first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one on each line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PossibleMatches</name>
    <message>
        <source>Could it be one of these?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never say these names aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody we know looks like this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure? Make a new one. You can join them later, and undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Day sheet {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would become of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong, or to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly what prints, black and white, one page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintedCard</name>
    <message>
        <source>&amp;Print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed yet. It is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way to the printer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer took it, {n} times in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer took it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileHead</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No change this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity checked {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key worker {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last here {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told yet, {n} days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>&amp;Yes, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything urgent? Anyone you’re worried about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child</source>
        <translation type="unfinished">Plentyn</translation>
    </message>
    <message>
        <source>Dog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happy to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happy to wait? Anyone you’d rather not see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long can they stay?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays {n} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays {n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too unwell to agree to things now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would help most today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would you like help to start today?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferralScreen</name>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next step of the letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferralsScreen</name>
    <message>
        <source>Change the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open their page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Atgyfeiriad</translation>
    </message>
    <message>
        <source>S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most urgent first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next step of the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} paused by the person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleasedBar</name>
    <message>
        <source>I have read it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RingForm</name>
    <message>
        <source>Did anybody answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rang {place} about {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoke with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, spoke with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who does what, by when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the new order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveForm</name>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {name} as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {name} as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {name} in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Esc clears</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServePart</name>
    <message>
        <source>&amp;Make this computer the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs PostgreSQL 15 or later, has to be on while the drop-in is open, and its disk should be encrypted. The desk closes for a moment, brings its records across and opens again. If anything goes wrong, all stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now everything is on this computer alone. As the venue’s server it lets other computers in the hall be desks of the same drop-in: what one does, all see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One venue, several desks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerWindow</name>
    <message>
        <source>Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupScreen</name>
    <message>
        <source>Agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;witch person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished">Gosodiadau</translation>
    </message>
    <message>
        <source>The venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareSafeCard</name>
    <message>
        <source>1 number hidden on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts of 1 to 4 become *. Full figures are for the lead and the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts of 1 to 4 become *. Others are hidden where a * could be worked out. No names, no notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full figures: for this service only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number had to be hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share-safe copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} numbers hidden on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignBar</name>
    <message>
        <source>&amp;Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be undone. The number is kept, even if you void it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing is not sending. We ask how it went after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record &amp;consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and print the letter for {name} to {place}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your name, or sign on the pad.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>&amp;Practise with made-up people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at this desk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}. Doors at {doors}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the last line of a signature back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SomeoneElse</name>
    <message>
        <source>&amp;Back to the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the agency you work for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody by that name works here yet. Say a little more to be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you &amp;do here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your a&amp;gency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message>
        <source>&amp;Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter or page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pag&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next area</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffForm</name>
    <message>
        <source>&amp;Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;gency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the agency they work for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct &amp;phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;ender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages they work in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people &amp;call them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if not so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a word or two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only to meet a wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it is answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>&amp;Pause: waiting for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what has happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it leave?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it &amp;run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More, if it matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why was it not taken?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, or a day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who does what, by when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>F8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead today</source>
        <translation type="unfinished">Arweinydd</translation>
    </message>
    <message>
        <source>Names and numbers only (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet list</source>
        <translation type="unfinished">Rhestr dawel</translation>
    </message>
</context>
<context>
    <name>TileButton</name>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Ctrl F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anyone: name, street name, number</source>
        <translation type="unfinished">Dod o hyd i rywun: enw, llysenw, rhif</translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished">Person newydd</translation>
    </message>
</context>
<context>
    <name>TrackList</name>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far, from yes to a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished">Atgyfeiriadau</translation>
    </message>
    <message>
        <source>Where to, for what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackerHead</name>
    <message>
        <source>&amp;New letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No referral is under way. Ctrl+N begins a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is past its clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past their clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished">Atgyfeiriadau</translation>
    </message>
    <message>
        <source>Yes to letter sent, usually {minutes} this month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleScreen</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store and backups: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsentCard</name>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}  {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsentScreen</name>
    <message>
        <source>&amp;Back to the Floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done while the server was away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has everything. Nothing is left to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took the rest. Say of each of these what is to become of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnwellBar</name>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was too unwell to agree {ago}. How are they now?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenuePart</name>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lead of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ask o&amp;f a worker stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors &amp;close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors &amp;open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wo&amp;rd from a worker is told after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Popped out &amp;keeps the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the &amp;day is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time such as 09:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write minutes, 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown on the Floor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VenueStep</name>
    <message>
        <source>&amp;England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors &amp;close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors &amp;open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors must close after they open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday drop-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing letters differ: in Wales they are an application for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which nation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the &amp;venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the &amp;day is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time such as 09:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as a hall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoidLine</name>
    <message>
        <source>&amp;Void this letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was wrong with it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in a few words what was wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeeksCard</name>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last gone through {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last gone through {day}, {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not gone through yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhereTo</name>
    <message>
        <source>&amp;Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoButton</name>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this desk: {name}, {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;witch person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch person, text size, theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoForm</name>
    <message>
        <source>A name to use is needed. Anything will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I saw papers that prove who they are today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or about how old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no NHS number: ten figures, and the last must fit the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They know of this record and agree to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps them follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an age in years, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year alone will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>she/her, he/him, they/them or their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker}, left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the lead before they are seated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody by that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is them, and the lead agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any name they go by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WishesForm</name>
    <message>
        <source>Needs a room without steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to meet police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only so: nobody else sees them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk offers them workers by this, until it is changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two workers must be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must be so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would rather see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would rather see a peer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsBox</name>
    <message>
        <source>AUDIT form, copy of birth certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the wor&amp;ding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the wor&amp;ding away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers that go with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risks, and what we do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with commas between</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkerPage</name>
    <message>
        <source>&amp;Room or desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can help with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how long?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished">Wedi mynd</translation>
    </message>
    <message>
        <source>Leaves a&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not written down yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause for how long?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes people?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time such as 12:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as 12:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YesBar</name>
    <message>
        <source>Ask {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {worker} to see {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del puts this line away for three minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YouStep</name>
    <message>
        <source>Name the agency you work for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;kind of agency it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you &amp;do here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your a&amp;gency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>check_in_reasons</name>
    <message>
        <source>Stays until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two workers: {worker} sits in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fact_lines</name>
    <message>
        <source>Also called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} not asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>A worker saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too long ago. Look at the year again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day. Look at the month again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wellbeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a year, a month and year, or the whole date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the year with four figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {year}, a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}, day not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parts} · {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}, day and month not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{youngest} or {oldest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{youngest} to {oldest}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>floor</name>
    <message>
        <source>Child</source>
        <translation type="unfinished">Plentyn</translation>
    </message>
    <message>
        <source>Do this: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First free</source>
        <translation type="unfinished">Cyntaf rhydd</translation>
    </message>
    <message>
        <source>Moved up, over by {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No police on site</source>
        <translation type="unfinished">Dim heddlu ar y safle</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting. Doors open at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order changed, {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan ready</source>
        <translation type="unfinished">Cynllun yn barod</translation>
    </message>
    <message>
        <source>Police on site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said yes {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {ticket:02}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came for {needs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came so far</source>
        <translation type="unfinished">wedi dod</translation>
    </message>
    <message>
        <source>can do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {worker}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free now</source>
        <translation type="unfinished">yn rhydd</translation>
    </message>
    <message>
        <source>in about {n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest wait</source>
        <translation type="unfinished">aros hiraf</translation>
    </message>
    <message>
        <source>missed the last {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished">nesaf</translation>
    </message>
    <message>
        <source>next with {worker}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said yes just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said yes {n} minutes ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said yes, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still expected</source>
        <translation type="unfinished">i ddod</translation>
    </message>
    <message>
        <source>to {where}, {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual wait today</source>
        <translation type="unfinished">aros arferol</translation>
    </message>
    <message>
        <source>usually by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished">yn aros</translation>
    </message>
    <message>
        <source>waiting {n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}, over by {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}, {n} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} said yes {ago}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}, {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, look outside or let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, place kept until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is free and could start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is free.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>greetings</name>
    <message>
        <source>Good afternoon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>held</name>
    <message>
        <source>Their place and their clocks are kept. {worker} is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{by} gave {name} to {worker} at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{by} put {name} back in the queue at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line} {n} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is still with {worker}, who has gone for today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is with {worker}, whose computer was last heard {ago}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was called to {worker} {ago} and has not sat down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: called to {worker} {ago}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {worker} has gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {worker} last heard {ago}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>import_rows</name>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is made new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>A column is missing: {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the rota needs its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit needs its day and the time of arrival.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among the other names one is no name. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert is looked at again within {days} days. That day is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert needs a line that says what to do. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An expectation needs its reason. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another agency is “{value}” for short. Give this one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another “{value}” works here already. These are kept as two people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts about people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it “{nearest}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs and outcomes do not pair up: “{value}”. The usual one is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither a reference nor a name says who this is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agency or place is called “{value}”. This consent is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line with headings was found. It needs: {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place is called “{value}”. Read in the places first, then this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No worker is called “{value}”. Read in the rota first, then this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here is “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows this column; it is passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said about {fact}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a name: it goes to the one “{value}” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Pobl</translation>
    </message>
    <message>
        <source>Places for letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rota and agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what kind of agency it is. “{value}” is not one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what kind of place it is. “{value}” is not one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people are called “{value}”. Give their reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people here are just like this. Give a reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of the same name stands in row {first}. Both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action line has {length} letters, at most {limit} fit. The alert is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agency is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same agency stands in row {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same fact stands in row {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same name and birth date stand in row {first}. Both are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person stands in row {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same place stands in row {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same reference stands in row {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same visit stands in row {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same worker and day stand in row {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name to use. “{used}” is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name. A name to use is needed; any will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column stands twice; the first one is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This formula ends in an error ({value}). The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This formula has no result yet. Save the file in a spreadsheet first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This much would go: {gone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used or changed since, so it stays: {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, but for {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {gone} taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} letters, at most {limit} fit. The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is the NHS number of another name here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” cannot be read as consent. Consent is never guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” does not say yes or no. Consent is never guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” has another NHS number here. Mend one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” has another date of birth here. Mend one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is here already. Made new: join the two if they are one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is here already. Which one? Give a reference or date of birth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no. The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is new here. Add a column Agency kind, or add the agency first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a date. The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a fact on our list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a time. The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not an NHS number: the check digit is wrong. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not on our list. The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is the reference of a worker of another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is the reference of another name here. Mend one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” lies before the arrival. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” lies before they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” lies in the future. The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” lies too far back. The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” no longer works here. See Set-up, Staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” works here already and is taken for the same. No second is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}”: an age or a year? The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}”: there is no such day. The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}”: there is no such time. The cell is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}”: which century? Write the year with four digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every view, search, change and print is kept with who did it and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first, last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more for the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on to the next control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step back once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the main button, or the focused one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A council cannot take this letter without the part “Housing”, and {name} did not agree to it. Ask {name} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A council cannot take this letter without the part “Housing”. Tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part is ticked that {name} did not agree to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {object}, and record {their} consent for {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No need to ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this letter: “{part}” does not go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would get it sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page only: make “{part}” a line shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page only: make “{part}” {n} lines shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record first what {name} agrees to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risks, and what we do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent has ended. Ask {name} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter must say who it is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker who saw {name} signs, not reception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This letter cannot do without: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To follow, the letter says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who {subject} {is}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone number is missing: they must be able to ring. Ask the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask when you ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none sent from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read to {object}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read to {object} by {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual answer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Subject} agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Subject} agreed to a letter to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Subject} can come with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Subject} did not agree to this part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{have} of the {total} facts {place} asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{have} of {total} facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has died. Speak to the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too unwell to agree to things now. The draft is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} took the consent back. Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} parts, {receiver} only, {read}. {Subject} can change {their} mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} would get it sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, missing {facts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taken} of last {sent} taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ({age} old)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” looks like somebody else’s name. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}”: better “{better}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>matches</name>
    <message>
        <source>, one letter different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, two letters different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also called </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also spelt </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask lead before seating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the GP </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By another name of theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word begins a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has died. Speak to the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has never been here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {asked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once called </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts with </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street name </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has never been here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last here {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} is short for </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room} with {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} sounds like {asked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ticket:02}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>A letter to {place} was begun for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name was added for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record was begun for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent for {place} saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent withdrawn. Letters stopped: {stopped}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed out and counted: {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {reference} is signed and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {reference} is void. Its number is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {reference} went to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be matched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer to be kept apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for the day sheet saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered: not the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered: not to be matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered: to be kept apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is away: look round whether another worker has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two records are joined for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away for a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by secure mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free to take people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} facts added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} past visits added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} people added, {changed} brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} places added, {changed} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{added} rota lines added, {changed} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agency} added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agency}: saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people checked in, questions later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} checked in as {ticket}, a new person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} checked in as {ticket}, no name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} checked in as {ticket}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} did not come when called. The place is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is back in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is back in the queue. The place is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is called again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is handed over to {worker} and keeps the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is now: {urgency}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is with {worker}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} popped out. The place is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} said yes. The clock runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} waits for the first worker who fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was turned away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {need}: {outcome}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {place}: paused while we wait for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {place}: the call is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {place}: the clock runs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {place}: the next step is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {ticket}: answers saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: no change this week, {count} facts confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the alert has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the alert is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the fact is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the plan is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: wishes saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s check-in is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s letter marked sent {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{need} added for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: free places noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taker} took {taken} a moment before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ticket}, {was}, is {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{venue}: saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} and {second} take over {ticket}, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} and {second} take {ticket}, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} finished with {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is asked to see {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is on site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is {intake}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} no longer sits in with {ticket}, {name}, and is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} no longer works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} takes over {ticket}, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} takes {ticket}, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} works here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker}: saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker}: {room}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>on_site</name>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called {ticket:02}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Yn rhydd</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full, leaves {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished">Wedi mynd</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next {ticket:02} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sits in with {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks {languages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ticket:02}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Floor</source>
        <translation type="unfinished">Llawr</translation>
    </message>
    <message>
        <source>My room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">Pobl</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished">Atgyfeiriadau</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished">Adroddiadau</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation type="unfinished">Gosodiadau</translation>
    </message>
</context>
<context>
    <name>past</name>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letters yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No referrals yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No visits yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed {n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished">Atgyfeiriadau</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed, not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>Practice:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: nobody here is real.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>readiness</name>
    <message>
        <source>Maybe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>A code has eight letters and figures. This was not counted as a try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desk needs a name that no other desk of the venue has: “{desk}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name to use is needed. Anything will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that it brought has been used or changed since, so it stays ({kept}). Take back first what was read in after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another desk has a newer version of Drop-in Desk, and nothing was saved. Close this desk, and start it with that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program listens on port {port}. Choose another number, such as 7433 (on the command line with --port).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the lead before seating {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are here today, as {ticket} and {second_ticket}. End one of the two visits, then join the records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a worker from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what kind of agency it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose why it was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors must close after they open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop-in Desk is open on this computer. Close its window, then try again. Nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a spoken yes, say who heard it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In row {row} a quotation mark is opened and not closed. Mend it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there. The list is up to date now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the action line to {most} letters or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {reference} is signed. Void it to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {reference} was sent. Ring the place, and begin a new letter if it was wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters from {agency} begin so already. Choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one of that name works here. Put one of them right in Set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was read in under that number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer was found. It is kept. Choose one in Set-up, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of this file can be read in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting whom you can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name works here. Give it as it stands in Set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was let in: here already, or the lead is to be asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer the desk does not know how to start it at sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the parts is not on the list. Tick them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL could not make its files. Look for free space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not run as root. Sign in as the person whose desk this is, and run the same words again, without sudo. Nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL {found} is too old: 15 or later is needed. Install a newer one beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record first that they agree to this letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first who is at this desk (top right).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how the letter left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the letter before it is marked as sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it first. Look again, then try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has seen or helped {name} already. Use Left instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was read in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a letter cannot be taken without a part that is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can no longer be taken back: something has happened since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work ({code}). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file was taken back before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no NHS number: ten figures, and the last must fit the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a state a worker can be in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not an outcome of a need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the code of this invitation. Ask to hear it again. Tries left: {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the passphrase of this desk. Look at capitals and spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That number cannot be right. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That step is taken on the letter itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit of this store is broken, so it was not brought across. The store of this computer stays in use. Ask whoever set it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date lies in the future. Use today or a day before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take it. Nothing was saved. Look for free space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved. Free some space or choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of the venue’s server in {folder} are damaged. Put a backup in their place. Nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} has too long a name for a server. Choose a shorter one with DESK_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headings do not say what this file holds. Choose it, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation {file} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter has a part they did not agree to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter has not been sent. Say first how it left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper has no letters for “{words}”. Write it in Latin letters, a name as in the passport; keep the person’s own writing among their other names. Then sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer gave it back. It is kept. Try again, or choose another in Set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer has stopped. It is kept. Look at paper and cable, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is slow. It is kept. Look whether paper comes before you print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is away, so nobody can say who is next. Look who waits, and collect one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is away. Nothing was changed; do this once it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server’s own password is no longer kept on this computer, or the server has another one. Sign in as the person who made the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue has no desk called {desk}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue’s server did not start. What it says is in {log}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue’s server did not stop. What it says is in {log}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue’s server does not answer. Look whether this computer is in the same network and the server is on, then try again with the same invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue’s server stands still. Start it with: desk venue-server start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue’s server was made with PostgreSQL {needed}, which is no longer on this computer. Install that version again. Nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker who saw the person signs, not reception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a venue’s server on this computer already, with records of its own, and the settings do not lead to it. Put the earlier settings back. Nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an agency of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no PostgreSQL on this computer that the desk can find. Debian, Ubuntu: sudo apt install postgresql. Windows: the installer from postgresql.org. Where it lies elsewhere, name its folder (on the command line with --postgres).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no drop-in on that day. Choose another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two records cannot be joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has a store of its own already, or is a desk of a venue. It cannot join another. Nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring, so a passphrase has to guard its way in: at least 12 letters, twice the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no print service. It is kept: save it as PDF, or ask the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is not the venue’s server. To make it so: desk venue-server start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk was shut out. Nothing was changed. Ask the session lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk works on a server of another computer. Run this there. Nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be opened. Is it still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has more than {limit} columns. Is it the right one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has more than {limit} rows. Cut it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds {kind}, not {wanted}. Nothing was read in. Take it with “desk {command}”, or in the window under Set-up, Files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than {limit} MB. Cut it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was read in before, on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This holds until you close the desk: it could not be saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation no longer works: it was used, taken back, is older than an hour, or had five wrong codes. Ask for a new one at the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PDF. Save the table as CSV or XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a letter. Save the table as CSV or XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a picture. Save the table as CSV or XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web page. Save the table as CSV or XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a table. It needs to be CSV or XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the server’s own desk. It cannot be shut out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has died. Please speak to the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This referral has ended. Nothing is waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was done with another version of the app. Please do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook is damaged. Open it, and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workbook is old or has a password. Save it as XLSX without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one part that may be shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one to four letters or figures, such as DA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers is not the server that wrote this invitation. Look whether this computer is in the venue’s network, then ask for a new invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came across is not what was here. Nothing was changed: the store of this computer stays in use. Try again, and tell us if it stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what to do. The reason is not needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you know, or say why there is no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sit at this desk. Let somebody else note that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an invitation of Drop-in Desk, or not a whole one. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} does not hold PostgreSQL’s server. Give the folder with postgres, initdb and pg_ctl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is here already, as {ticket}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too unwell to agree to things now. Ask again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {state} now. Your change was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{need} is on the list already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{taker} took {taken} a moment before. Nobody else waits whom you can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} does not sit in any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} has somebody. Finish with them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is not matched. Choose somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is with somebody. Finish there first, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} took {name}. Your change was not made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>routing</name>
    <message>
        <source>About {n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also does {need}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they asked: {gender}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can refer at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can sit with them now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not do {need}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does {need}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does {need}, not {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does {need}, the main need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed for {need}: somebody said yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed very soon for {need}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {language}, interpreter by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer, as they asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saw them last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk asked you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They asked for {gender}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two workers must be there for {ticket:02} {name}: you sit in with {worker}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key worker {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} does not do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} has gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is not here today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is not matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} is paused to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} leaves soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} needs a second worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker} needs an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worker}’s room does not suit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>single_sex</name>
    <message>
        <source>For men only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For women only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{remark}. Ring them before you write.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stages</name>
    <message>
        <source>Admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed to the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funding decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They asked for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They changed their mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished">Wedi galw</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation type="unfinished">Argyfwng</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished">Disgwylir</translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished">Yn rhydd</translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished">Wedi mynd</translation>
    </message>
    <message>
        <source>Left, not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out too long</source>
        <translation type="unfinished">Allan yn rhy hir</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Popped out</source>
        <translation type="unfinished">Allan am funud</translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen, gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished">Yn aros</translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a worker</source>
        <translation type="unfinished">Gyda gweithiwr</translation>
    </message>
    <message>
        <source>{worker} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation>Ebrill</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation>Rhagfyr</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation>Chwefror</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation>Ionawr</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation>Gorffennaf</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation>Mehefin</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation>Mawrth</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>May</source>
        <comment>short</comment>
        <translation type="unfinished">Mai</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation>Tachwedd</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation>Hydref</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting {wait}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{h} h {m}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wait} ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tracker</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another letter was begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about funding and a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for an assessment day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for consent, write the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call after a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check after four weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {n} of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish and sign the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved in {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs someone today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print and send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind {name} of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring {phone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring, {days} over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said yes {days} ago, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it, say how it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send what they asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent {day}, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent {time} {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell {name}, plan the way there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for their answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting, nothing due yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went in {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>housing, section 62</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {n} of 6, {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {worker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes {time} today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} from yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} left to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {days} over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message>
        <source>Drop-in Desk is open already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open in another window on this computer. Look for it on the taskbar. If you cannot find it, sign out of the computer and in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost. Free some space on this computer, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost. Look whether this computer has free space and its disk is well, then try again. Until then, paper works: write name, time and need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched, and nothing was sent. Something answered that cannot show the venue’s certificate. Look whether this computer is on the right network. If it is, run this on the server’s computer: desk venue-server start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. Another computer has a newer version of the app. Bring this one up to date, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. Look whether this computer is on the network and the server is switched on, then try again. Until then, paper works: write name, time and need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. On the computer that is the venue’s server, bring the app up to date, then run: desk venue-server start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. The file on this computer cannot be read whole, so the desk leaves it alone. Put the newest backup in its place, or ask whoever set this computer up. Until then, paper works: write name, time and need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. The key to the store is kept in this computer’s keyring, and that is not running now. Sign out of the computer and in again, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. The settings file is damaged, belongs to a newer version, or is closed to you. Move it away to begin with plain settings, or mend it. What you recorded is not in it and is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. The store is here, but its key is no longer in the keyring of this computer. Sign in as the person who set the desk up, or ask them. Without its key nobody can read the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. The store on this computer was locked with another key, or its first page is damaged. Put a backup in its place, or ask whoever set this computer up. Until then, paper works: write name, time and need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. This desk was shut out, or the server does not know it. Ask whoever looks after the venue’s server. Until then, paper works: write name, time and need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. Try again. If it stays so, ask whoever set this computer up and read them the reference below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. Unlock the keyring of this computer with your sign-in password when it asks, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. What is kept in the place of the key is not a key. Put the backup of the key file back, or ask whoever set this computer up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was touched. You may not write in the folder of the store. Sign in as the person who set the desk up, or ask them to give you the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk cannot open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk’s folder is closed to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file today.db is damaged, or was locked with another key. It may hold what was done here while the server was away. Move it out of the folder, keep it, and try again; then look together with the others what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key does not open the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to the store is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to the store is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this computer cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue’s server does not let this desk in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The venue’s server is older than this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the venue’s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store belongs to a newer Drop-in Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this computer kept of the day cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>In turn</source>
        <translation type="unfinished">Yn ei dro</translation>
    </message>
    <message>
        <source>In turn: forms, benefits, housing news, a review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: not breathing well, a fit, chest pain, a plan to end their life, 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick: kit, naloxone, post, phone charge, food.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soon</source>
        <translation type="unfinished">Buan</translation>
    </message>
    <message>
        <source>Soon: no bed tonight, a wound, no food, court.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very soon</source>
        <translation type="unfinished">Buan iawn</translation>
    </message>
    <message>
        <source>Very soon: shaking, fleeing abuse, out of prison, script missed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wishes</name>
    <message>
        <source>Not police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rather a peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rather {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room without steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a man</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a woman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no wish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
