<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>hci::Dialogs</name>
    <message numerus="yes">
        <source>%n byte(s) of content go with it.</source>
        <translation>
            <numerusform>%n byte of content goes with it.</numerusform>
            <numerusform>%n bytes of content go with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::DiffView</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ExportController</name>
    <message numerus="yes">
        <source>Written to %1; %n content(s) could not be read any more and are left out</source>
        <translation>
            <numerusform>Written to %1; %n content could not be read any more and is left out</numerusform>
            <numerusform>Written to %1; %n contents could not be read any more and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FindingExplanation</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FindingsBar</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n silenced</numerusform>
            <numerusform>%n silenced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) that you do not want to hear of</source>
        <translation>
            <numerusform>%n rule that you do not want to hear of</numerusform>
            <numerusform>%n rules that you do not want to hear of</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FindingsModel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ProbesView</name>
    <message numerus="yes">
        <source>The resource changed while it was probed: nothing can be said of %n probe(s). Run them again.</source>
        <translation>
            <numerusform>The resource changed while it was probed: nothing can be said of %n probe. Run it again.</numerusform>
            <numerusform>The resource changed while it was probed: nothing can be said of %n probes. Run them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n probe</numerusform>
            <numerusform>%n probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), polite: 6 at once</source>
        <translation>
            <numerusform>%n request, polite: 6 at once</numerusform>
            <numerusform>%n requests, polite: 6 at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::RepeatModel</name>
    <message numerus="yes">
        <source>No answer to %n request(s)</source>
        <translation>
            <numerusform>No answer to %n request</numerusform>
            <numerusform>No answer to %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ReplayModel</name>
    <message numerus="yes">
        <source>%n request(s) answered</source>
        <translation>
            <numerusform>%n request answered</numerusform>
            <numerusform>%n requests answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ReplayOptionsForm</name>
    <message numerus="yes">
        <source>%n request(s) to %1, six at once a host.</source>
        <translation>
            <numerusform>%n request to %1.</numerusform>
            <numerusform>%n requests to %1, six at once a host.</numerusform>
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
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::SummaryStrip</name>
    <message numerus="yes">
        <source>%n request(s) a fresh copy could answer</source>
        <translation>
            <numerusform>%n request a fresh copy could answer</numerusform>
            <numerusform>%n requests a fresh copy could answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n resource(s)</source>
        <translation>
            <numerusform>in %n resource</numerusform>
            <numerusform>in %n resources</numerusform>
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
        <source>%1, with %n fault(s) on the wire</source>
        <translation>
            <numerusform>%1, with %n fault on the wire</numerusform>
            <numerusform>%1, with %n faults on the wire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≠ %n difference(s) from what QNetworkAccessManager shows</source>
        <translation>
            <numerusform>≠ %n difference from what QNetworkAccessManager shows</numerusform>
            <numerusform>≠ %n differences from what QNetworkAccessManager shows</numerusform>
        </translation>
    </message>
</context>
</TS>
