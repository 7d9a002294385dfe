<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hci::AutosaveController</name>
    <message numerus="yes">
        <source>%Ln exchange(s) of a session that was not closed are still there</source>
        <translation>
            <numerusform>%Ln exchange of a session that was not closed is still there</numerusform>
            <numerusform>%Ln exchanges of a session that was not closed are still there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) will be deleted for good.</source>
        <translation>
            <numerusform>%Ln exchange will be deleted for good.</numerusform>
            <numerusform>%Ln exchanges will be deleted for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::BarTableModel</name>
    <message numerus="yes">
        <source>the other %1 resource(s)</source>
        <translation>
            <numerusform>the other %1 resource</numerusform>
            <numerusform>the other %1 resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::CachesView</name>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::CompareView</name>
    <message numerus="yes">
        <source>%Ln field(s) differ</source>
        <translation>
            <numerusform>%Ln field differs</numerusform>
            <numerusform>%Ln fields differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%Ln field(s) differ)</source>
        <translation>
            <numerusform>(%Ln field differs)</numerusform>
            <numerusform>(%Ln fields differ)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) gone</source>
        <translation>
            <numerusform>%Ln line gone</numerusform>
            <numerusform>%Ln lines gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) new</source>
        <translation>
            <numerusform>%Ln line new</numerusform>
            <numerusform>%Ln lines new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::Dialogs</name>
    <message numerus="yes">
        <source>%Ln byte(s) of content go with it.</source>
        <translation>
            <numerusform>%Ln byte of content goes with it.</numerusform>
            <numerusform>%Ln bytes of content go with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::DiffView</name>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::EditActions</name>
    <message numerus="yes">
        <source>Copied %Ln exchange(s) as Markdown, secrets masked</source>
        <translation>
            <numerusform>Copied %Ln exchange as Markdown, secrets masked</numerusform>
            <numerusform>Copied %Ln exchanges as Markdown, secrets masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the first %Ln exchange(s) as Markdown, secrets masked</source>
        <translation>
            <numerusform>Copied the first exchange as Markdown, secrets masked</numerusform>
            <numerusform>Copied the first %Ln exchanges as Markdown, secrets masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ExportController</name>
    <message numerus="yes">
        <source>; %Ln content(s) could not be read and are left out</source>
        <translation>
            <numerusform>; %Ln content could not be read and is left out</numerusform>
            <numerusform>; %Ln contents could not be read and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ExportDialog</name>
    <message numerus="yes">
        <source>Everything: %Ln exchange(s)</source>
        <translation>
            <numerusform>Everything: %Ln exchange</numerusform>
            <numerusform>Everything: %Ln exchanges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the filter shows: %Ln exchange(s)</source>
        <translation>
            <numerusform>What the filter shows: %Ln exchange</numerusform>
            <numerusform>What the filter shows: %Ln exchanges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The selected rows: %Ln exchange(s)</source>
        <translation>
            <numerusform>The selected rows: %Ln exchange</numerusform>
            <numerusform>The selected rows: %Ln exchanges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ExportPreview</name>
    <message numerus="yes">
        <source>%Ln secret(s) will be masked, equal ones by the same number.</source>
        <translation>
            <numerusform>%Ln secret will be masked.</numerusform>
            <numerusform>%Ln secrets will be masked, equal ones by the same number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them appear(s) in contents only.</source>
        <translation>
            <numerusform>%Ln of them appears in contents only.</numerusform>
            <numerusform>%Ln of them appear in contents only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FilterLine</name>
    <message numerus="yes">
        <source>%1 exchange(s)</source>
        <translation>
            <numerusform>%1 exchange</numerusform>
            <numerusform>%1 exchanges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FindController</name>
    <message numerus="yes">
        <source>%1 place(s)</source>
        <translation>
            <numerusform>%1 place</numerusform>
            <numerusform>%1 places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s) cannot be read</source>
        <translation>
            <numerusform>%Ln content cannot be read</numerusform>
            <numerusform>%Ln contents cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing found; %Ln content(s) cannot be searched</source>
        <translation>
            <numerusform>Nothing found; %Ln content cannot be searched</numerusform>
            <numerusform>Nothing found; %Ln contents cannot be searched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FindingExplanation</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FindingsBar</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln silenced</source>
        <translation>
            <numerusform>%Ln silenced</numerusform>
            <numerusform>%Ln silenced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln silenced rule(s)</source>
        <translation>
            <numerusform>%Ln silenced rule</numerusform>
            <numerusform>%Ln silenced rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FindingsModel</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::LineDiffModel</name>
    <message numerus="yes">
        <source>%Ln line(s) the same</source>
        <translation>
            <numerusform>%Ln line the same</numerusform>
            <numerusform>%Ln lines the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::Overview</name>
    <message numerus="yes">
        <source>A fresh copy could have answered %1 of %Ln request(s): %2 avoidable.</source>
        <translation>
            <numerusform>A fresh copy could have answered %1 of %Ln request: %2 avoidable.</numerusform>
            <numerusform>A fresh copy could have answered %1 of %Ln requests: %2 avoidable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln revalidation(s) %1 got a 304, which saved %2.</source>
        <translation>
            <numerusform>Of %Ln revalidation %1 got a 304, which saved %2.</numerusform>
            <numerusform>Of %Ln revalidations %1 got a 304, which saved %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln revalidation(s) got a 304.</source>
        <translation>
            <numerusform>The only revalidation got no 304.</numerusform>
            <numerusform>None of %Ln revalidations got a 304.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other host(s)</source>
        <translation>
            <numerusform>%Ln other host</numerusform>
            <numerusform>%Ln other hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other page(s)</source>
        <translation>
            <numerusform>%Ln other page</numerusform>
            <numerusform>%Ln other pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other host(s)</source>
        <translation>
            <numerusform>%1 and %Ln other host</numerusform>
            <numerusform>%1 and %Ln other hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln resource</numerusform>
            <numerusform>%Ln resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::OverviewPage</name>
    <message numerus="yes">
        <source>All %Ln finding(s)</source>
        <translation>
            <numerusform>The one finding</numerusform>
            <numerusform>All %Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::PendingBar</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ProbesView</name>
    <message numerus="yes">
        <source>The resource changed while it was probed: nothing can be said of %Ln probe(s). Run them again.</source>
        <translation>
            <numerusform>The resource changed while it was probed: nothing can be said of %Ln probe. Run it again.</numerusform>
            <numerusform>The resource changed while it was probed: nothing can be said of %Ln probes. Run them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln probe(s)</source>
        <translation>
            <numerusform>%Ln probe</numerusform>
            <numerusform>%Ln probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s), polite: 6 at once</source>
        <translation>
            <numerusform>%Ln request, polite: 6 at once</numerusform>
            <numerusform>%Ln requests, polite: 6 at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::RepeatModel</name>
    <message numerus="yes">
        <source>No answer to %Ln request(s)</source>
        <translation>
            <numerusform>No answer to %Ln request</numerusform>
            <numerusform>No answer to %Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ReplayModel</name>
    <message numerus="yes">
        <source>%Ln request(s) answered</source>
        <translation>
            <numerusform>%Ln request answered</numerusform>
            <numerusform>%Ln requests answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ReplayOptionsForm</name>
    <message numerus="yes">
        <source>%Ln request(s) to %1, six at once a host.</source>
        <translation>
            <numerusform>%Ln request to %1.</numerusform>
            <numerusform>%Ln requests to %1, six at once a host.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::RowGroups</name>
    <message numerus="yes">
        <source>%Ln more hit(s)</source>
        <translation>
            <numerusform>%Ln more hit</numerusform>
            <numerusform>%Ln more hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln resource</numerusform>
            <numerusform>%Ln resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::Rows</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::SessionController</name>
    <message numerus="yes">
        <source>Removal of %Ln Exchange(s)</source>
        <translation>
            <numerusform>Removal of %Ln Exchange</numerusform>
            <numerusform>Removal of %Ln Exchanges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::StatusLine</name>
    <message numerus="yes">
        <source>%1 exchange(s)</source>
        <translation>
            <numerusform>%1 exchange</numerusform>
            <numerusform>%1 exchanges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>%Ln recording</numerusform>
            <numerusform>%Ln recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::SummaryStrip</name>
    <message numerus="yes">
        <source>%Ln request(s) sent past a fresh copy</source>
        <translation>
            <numerusform>%Ln request sent past a fresh copy</numerusform>
            <numerusform>%Ln requests sent past a fresh copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) a fresh copy could answer</source>
        <translation>
            <numerusform>%Ln request a fresh copy could answer</numerusform>
            <numerusform>%Ln requests a fresh copy could answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln resource(s)</source>
        <translation>
            <numerusform>in %Ln resource</numerusform>
            <numerusform>in %Ln resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::TimeChart</name>
    <message numerus="yes">
        <source>%Ln exchange(s) without a time left out</source>
        <translation>
            <numerusform>%Ln exchange without a time left out</numerusform>
            <numerusform>%Ln exchanges without a time left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::TimeDrawing</name>
    <message numerus="yes">
        <source>the other %Ln resource(s)</source>
        <translation>
            <numerusform>the other resource</numerusform>
            <numerusform>the other %Ln resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::WhatIfRow</name>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 revalidation(s) become hits</source>
        <translation>
            <numerusform>%1 revalidation becomes a hit</numerusform>
            <numerusform>%1 revalidations become hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::WireView</name>
    <message numerus="yes">
        <source>%1, with %Ln fault(s) on the wire</source>
        <translation>
            <numerusform>%1, with %Ln fault on the wire</numerusform>
            <numerusform>%1, with %Ln faults on the wire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::UnsavedWork</name>
    <message numerus="yes">
        <source>%Ln exchange(s) are not saved.</source>
        <translation>
            <numerusform>%Ln exchange is not saved.</numerusform>
            <numerusform>%Ln exchanges are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::RowActions</name>
    <message numerus="yes">
        <source>Copied the URLs of %Ln exchange(s), secrets masked</source>
        <translation>
            <numerusform>Copied the URLs of %Ln exchange, secrets masked</numerusform>
            <numerusform>Copied the URLs of %Ln exchanges, secrets masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the URLs of the first %Ln exchange(s), secrets masked</source>
        <translation>
            <numerusform>Copied the URLs of the first exchange, secrets masked</numerusform>
            <numerusform>Copied the URLs of the first %Ln exchanges, secrets masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the fields of %Ln exchange(s), secrets masked</source>
        <translation>
            <numerusform>Copied the fields of %Ln exchange, secrets masked</numerusform>
            <numerusform>Copied the fields of %Ln exchanges, secrets masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the fields of the first %Ln exchange(s), secrets masked</source>
        <translation>
            <numerusform>Copied the fields of the first exchange, secrets masked</numerusform>
            <numerusform>Copied the fields of the first %Ln exchanges, secrets masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ServerActions</name>
    <message numerus="yes">
        <source>Revalidated the first %Ln resource(s) of the chosen ones</source>
        <translation>
            <numerusform>Revalidated the first resource of the chosen ones</numerusform>
            <numerusform>Revalidated the first %Ln resources of the chosen ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::Watch</name>
    <message numerus="yes">
        <source>%Ln exchange(s)</source>
        <translation>
            <numerusform>%Ln exchange</numerusform>
            <numerusform>%Ln exchanges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
</TS>
