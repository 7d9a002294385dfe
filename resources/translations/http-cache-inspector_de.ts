<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>hci::Actions</name>
    <message>
        <source>&amp;Resource</source>
        <translation>&amp;Ressource</translation>
    </message>
    <message>
        <source>By resource</source>
        <translation>Nach Ressource</translation>
    </message>
    <message>
        <source>Each resource with its exchanges below it</source>
        <translation>Jede Ressource, darunter ihre Austausche</translation>
    </message>
    <message>
        <source>Cache &amp;Key</source>
        <translation>Cache-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>By cache key</source>
        <translation>Nach Cache-Schlüssel</translation>
    </message>
    <message>
        <source>Addresses that carry one content below the key that would join them</source>
        <translation>Adressen mit gleichem Inhalt unter dem Schlüssel, der sie zusammenfassen würde</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>Nach Host</translation>
    </message>
    <message>
        <source>The resources of each host below its name</source>
        <translation>Die Ressourcen jedes Hosts unter seinem Namen</translation>
    </message>
    <message>
        <source>&amp;Nothing: Exchanges in Time Order</source>
        <translation>&amp;Nicht gruppiert, nach Zeit</translation>
    </message>
    <message>
        <source>In time order</source>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>Exchanges one below the other instead of a tree</source>
        <translation>Austausche untereinander statt als Baum</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Read HAR files into this window</source>
        <translation>HAR-Dateien in dieses Fenster laden</translation>
    </message>
    <message>
        <source>Visit the &amp;Demo</source>
        <translation>&amp;Demo starten</translation>
    </message>
    <message>
        <source>Ask a server on this machine that shows the usual faults, one per resource</source>
        <translation>Einen Server auf diesem Rechner mit den üblichen Fehlern fragen, einer je Ressource</translation>
    </message>
    <message>
        <source>&amp;Paste Recording</source>
        <translation>Aufzeichnung &amp;einfügen</translation>
    </message>
    <message>
        <source>Read a HAR from the clipboard (&quot;Copy all as HAR&quot;)</source>
        <translation>Ein HAR aus der Zwischenablage lesen („Alles als HAR kopieren“)</translation>
    </message>
    <message>
        <source>&amp;Save Session …</source>
        <translation>Sitzung &amp;speichern …</translation>
    </message>
    <message>
        <source>Write all exchanges to a HAR file that only you can read, secrets and all</source>
        <translation>Alle Austausche samt Geheimnissen in eine HAR-Datei schreiben, die nur der eigene Benutzer lesen kann</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write a report or the exchanges to a file; secrets are masked unless you say otherwise</source>
        <translation>Einen Bericht oder die Austausche in eine Datei schreiben; Geheimnisse werden maskiert, wenn nicht anders gewählt</translation>
    </message>
    <message>
        <source>E&amp;xport Selection …</source>
        <translation>Aus&amp;wahl exportieren …</translation>
    </message>
    <message>
        <source>Write a report on the chosen rows, or their exchanges, to a file</source>
        <translation>Zu den gewählten Zeilen einen Bericht oder die Austausche in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Save Con&amp;tent …</source>
        <translation>&amp;Inhalt speichern …</translation>
    </message>
    <message>
        <source>The content of the selected answer, its codings taken off</source>
        <translation>Der Inhalt der gewählten Antwort ohne seine Inhaltskodierungen</translation>
    </message>
    <message>
        <source>Save Content as Trans&amp;ferred …</source>
        <translation>Inhalt wie über&amp;tragen speichern …</translation>
    </message>
    <message>
        <source>The content of the selected answer with its codings on</source>
        <translation>Der Inhalt der gewählten Antwort mit seinen Inhaltskodierungen</translation>
    </message>
    <message>
        <source>Pr&amp;int Report …</source>
        <translation>Bericht &amp;drucken …</translation>
    </message>
    <message>
        <source>Print the report; secrets are masked</source>
        <translation>Den Bericht drucken; Geheimnisse werden maskiert</translation>
    </message>
    <message>
        <source>&amp;Close Session</source>
        <translation>Sitzung s&amp;chließen</translation>
    </message>
    <message>
        <source>Start an empty session; asks first if something is not saved</source>
        <translation>Leer neu beginnen; fragt nach, wenn etwas nicht gespeichert ist</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Bring back what was removed, or the session that was closed</source>
        <translation>Entferntes oder die geschlossene Sitzung zurückholen</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Remove again what Undo has brought back</source>
        <translation>Erneut entfernen, was „Rückgängig“ zurückgeholt hat</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Take the selected rows out of the session; files stay as they are</source>
        <translation>Die gewählten Zeilen aus der Sitzung nehmen; Dateien bleiben unverändert</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Hold two selected rows against each other: fields and contents</source>
        <translation>Zwei gewählte Zeilen gegenüberstellen: Felder und Inhalte</translation>
    </message>
    <message>
        <source>F&amp;ind …</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find a text in the URLs, fields and contents of all exchanges</source>
        <translation>Einen Text in URLs, Feldern und Inhalten aller Austausche suchen</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Go to the next place that was found</source>
        <translation>Zur nächsten Fundstelle gehen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>V&amp;orherige Fundstelle</translation>
    </message>
    <message>
        <source>Go to the place that was found before</source>
        <translation>Zur vorherigen Fundstelle gehen</translation>
    </message>
    <message>
        <source>&amp;Filter Resources</source>
        <translation>Ressourcen &amp;filtern</translation>
    </message>
    <message>
        <source>Go to the filter line</source>
        <translation>Zur Filterzeile gehen</translation>
    </message>
    <message>
        <source>Save&amp;d Filters …</source>
        <translation>Ges&amp;peicherte Filter …</translation>
    </message>
    <message>
        <source>Choose, save or remove a filter</source>
        <translation>Einen Filter wählen, speichern oder entfernen</translation>
    </message>
    <message>
        <source>All &amp;Findings</source>
        <translation>Alle &amp;Befunde</translation>
    </message>
    <message>
        <source>What the rules say of the whole session</source>
        <translation>Was die Regeln zur ganzen Sitzung sagen</translation>
    </message>
    <message>
        <source>Session &amp;Overview</source>
        <translation>&amp;Sitzungsübersicht</translation>
    </message>
    <message>
        <source>Clear the selection and show the overview of the session</source>
        <translation>Die Auswahl aufheben und die Übersicht der Sitzung zeigen</translation>
    </message>
    <message>
        <source>&amp;Previous Revalidation</source>
        <translation>&amp;Vorherige Revalidierung</translation>
    </message>
    <message>
        <source>Go to the previous revalidation of the selected resource</source>
        <translation>Zur vorherigen Revalidierung der gewählten Ressource gehen</translation>
    </message>
    <message>
        <source>&amp;Next Revalidation</source>
        <translation>&amp;Nächste Revalidierung</translation>
    </message>
    <message>
        <source>Go to the next revalidation of the selected resource</source>
        <translation>Zur nächsten Revalidierung der gewählten Ressource gehen</translation>
    </message>
    <message>
        <source>Copy UR&amp;Ls</source>
        <translation>UR&amp;Ls kopieren</translation>
    </message>
    <message>
        <source>The URLs of the chosen rows, one per line, secrets masked</source>
        <translation>Die URLs der gewählten Zeilen untereinander, Geheimnisse maskiert</translation>
    </message>
    <message>
        <source>Copy Fi&amp;elds</source>
        <translation>Fel&amp;der kopieren</translation>
    </message>
    <message>
        <source>Request and response fields of the chosen rows, secrets masked</source>
        <translation>Anfrage- und Antwortfelder der gewählten Zeilen, Geheimnisse maskiert</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Als c&amp;URL kopieren</translation>
    </message>
    <message>
        <source>A curl command that sends the selected request again</source>
        <translation>Ein curl-Befehl, der die gewählte Anfrage erneut sendet</translation>
    </message>
    <message>
        <source>Copy as Mar&amp;kdown</source>
        <translation>Als Mar&amp;kdown kopieren</translation>
    </message>
    <message>
        <source>The chosen exchanges for a ticket: fields and findings, secrets masked</source>
        <translation>Die gewählten Austausche für ein Ticket: Felder und Befunde, Geheimnisse maskiert</translation>
    </message>
    <message>
        <source>&amp;New Window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>A window with a session of its own</source>
        <translation>Ein Fenster mit eigener Sitzung</translation>
    </message>
    <message>
        <source>La&amp;rger Text</source>
        <translation>Sch&amp;rift vergrößern</translation>
    </message>
    <message>
        <source>All text of the window</source>
        <translation>Der gesamte Text des Fensters</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>&amp;Schrift verkleinern</translation>
    </message>
    <message>
        <source>N&amp;ormal Text</source>
        <translation>Nor&amp;male Schriftgröße</translation>
    </message>
    <message>
        <source>As large as the desktop has it</source>
        <translation>So groß wie im Desktop eingestellt</translation>
    </message>
    <message>
        <source>Reset La&amp;yout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Panels, columns and dividing lines as at the first start</source>
        <translation>Bereiche, Spalten und Trennlinien wie beim ersten Start</translation>
    </message>
    <message>
        <source>&amp;Local Time</source>
        <translation>&amp;Ortszeit</translation>
    </message>
    <message>
        <source>Times of day in this computer&apos;s zone instead of UTC</source>
        <translation>Uhrzeiten in der Zeitzone dieses Rechners statt in UTC</translation>
    </message>
    <message>
        <source>&amp;Wrap Long Lines</source>
        <translation>Lange Zeilen &amp;umbrechen</translation>
    </message>
    <message>
        <source>In messages, contents and the bytes of the wire</source>
        <translation>In Nachrichten, Inhalten und den Bytes auf der Leitung</translation>
    </message>
    <message>
        <source>Panels Can Be &amp;Moved</source>
        <translation>&amp;Bereiche verschiebbar</translation>
    </message>
    <message>
        <source>Shows title bars to move and float panels by</source>
        <translation>Titelleisten zum Verschieben und Herauslösen der Bereiche zeigen</translation>
    </message>
    <message>
        <source>Go to &amp;URL</source>
        <translation>Zur &amp;URL</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Send the request as it stands</source>
        <translation>Die Anfrage senden, wie sie ist</translation>
    </message>
    <message>
        <source>Send as &amp;Reload</source>
        <translation>Als &amp;Neuladen senden</translation>
    </message>
    <message>
        <source>With Cache-Control: max-age=0, as a browser&apos;s reload</source>
        <translation>Mit Cache-Control: max-age=0, wie beim Neuladen im Browser</translation>
    </message>
    <message>
        <source>Send as &amp;Hard Reload</source>
        <translation>Als &amp;hartes Neuladen senden</translation>
    </message>
    <message>
        <source>With Cache-Control: no-cache</source>
        <translation>Mit Cache-Control: no-cache</translation>
    </message>
    <message>
        <source>Re&amp;validate</source>
        <translation>Re&amp;validieren</translation>
    </message>
    <message>
        <source>Ask whether the selected stored response has changed</source>
        <translation>Fragen, ob sich die gewählte gespeicherte Antwort geändert hat</translation>
    </message>
    <message>
        <source>&amp;Basic Probes</source>
        <translation>&amp;Basis-Prüfanfragen</translation>
    </message>
    <message>
        <source>Six requests that show whether conditional requests work</source>
        <translation>Sechs Anfragen, die zeigen, ob bedingte Anfragen funktionieren</translation>
    </message>
    <message>
        <source>&amp;All Probes</source>
        <translation>&amp;Alle Prüfanfragen</translation>
    </message>
    <message>
        <source>The whole matrix; only GET and HEAD are sent</source>
        <translation>Die ganze Matrix; gesendet werden nur GET und HEAD</translation>
    </message>
    <message>
        <source>U&amp;nsafe Probes …</source>
        <translation>Uns&amp;ichere Prüfanfragen …</translation>
    </message>
    <message>
        <source>PUT, DELETE or POST with preconditions that must fail; asks first</source>
        <translation>PUT, DELETE oder POST mit Vorbedingungen, die fehlschlagen müssen; fragt vorher nach</translation>
    </message>
    <message>
        <source>Send the request several times and compare tag, Age and edge of each answer</source>
        <translation>Die Anfrage mehrmals senden und ETag, Age und Edge der Antworten vergleichen</translation>
    </message>
    <message>
        <source>Repla&amp;y …</source>
        <translation>Wie&amp;dergabe …</translation>
    </message>
    <message>
        <source>Send the session&apos;s GET and HEAD requests again and compare the answers</source>
        <translation>Die GET- und HEAD-Anfragen der Sitzung erneut senden und die Antworten vergleichen</translation>
    </message>
    <message>
        <source>&amp;Edit and Resend …</source>
        <translation>Bea&amp;rbeiten und erneut senden …</translation>
    </message>
    <message>
        <source>Method, URL, fields and content as they were sent, to be changed; nothing is sent until you choose Send</source>
        <translation>Methode, URL, Felder und Inhalt wie gesendet, zum Bearbeiten; gesendet wird erst mit „Senden“</translation>
    </message>
    <message>
        <source>Open in Bro&amp;wser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the URL of the chosen row in the desktop&apos;s browser</source>
        <translation>Die URL der gewählten Zeile im Browser der Arbeitsumgebung öffnen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Give up what is under way</source>
        <translation>Laufendes abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All commands that have a key, on one page</source>
        <translation>Alle Befehle mit Tastenkürzel auf einer Seite</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>What the focused or clicked part of the window is for, with the section of the RFC</source>
        <translation>Wozu der Teil des Fensters dient, der den Tastaturfokus hat oder angeklickt wird, und wo das im RFC steht</translation>
    </message>
    <message>
        <source>Open RFC &amp;Section</source>
        <translation>RFC-&amp;Abschnitt öffnen</translation>
    </message>
    <message>
        <source>Read in the browser what the selected row of the table refers to</source>
        <translation>Im Browser lesen, worauf sich die gewählte Tabellenzeile bezieht</translation>
    </message>
    <message>
        <source>&amp;About HTTP Cache Inspector</source>
        <translation>Ü&amp;ber HTTP Cache Inspector</translation>
    </message>
    <message>
        <source>■ Stop</source>
        <translation>■ Stopp</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Revalidate</source>
        <translation>Revalidieren</translation>
    </message>
    <message>
        <source>Run Basic</source>
        <translation>Basis starten</translation>
    </message>
    <message>
        <source>Run All</source>
        <translation>Alle starten</translation>
    </message>
    <message>
        <source>Unsafe …</source>
        <translation>Unsichere …</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>As the S&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Private Cache</source>
        <translation>&amp;Privater Cache</translation>
    </message>
    <message>
        <source>One cache for one user: a browser</source>
        <translation>Ein Cache für einen Nutzer: ein Browser</translation>
    </message>
    <message>
        <source>&amp;Shared Cache</source>
        <translation>&amp;Gemeinsamer Cache</translation>
    </message>
    <message>
        <source>A proxy for many users</source>
        <translation>Ein Proxy für viele Nutzer</translation>
    </message>
    <message>
        <source>&amp;CDN</source>
        <translation>&amp;CDN</translation>
    </message>
    <message>
        <source>A shared cache that obeys CDN-Cache-Control</source>
        <translation>Ein gemeinsamer Cache, der CDN-Cache-Control befolgt</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Watch a Browser …</source>
        <translation>Browser &amp;beobachten …</translation>
    </message>
    <message>
        <source>Start Chromium, Chrome or Firefox, and see live what comes and what its caches answer by themselves</source>
        <translation>Chromium, Chrome oder Firefox starten und live sehen, was kommt und was dessen Caches selbst beantworten</translation>
    </message>
    <message>
        <source>&amp;Visit</source>
        <translation>B&amp;esuchen</translation>
    </message>
    <message>
        <source>Load the address in the watched browser, which is started where none runs</source>
        <translation>Die Adresse im beobachteten Browser laden; läuft keiner, wird er gestartet</translation>
    </message>
    <message>
        <source>Visit &amp;Again</source>
        <translation>Er&amp;neut besuchen</translation>
    </message>
    <message>
        <source>Load the address in a new tab of the same profile, as a visitor who returns</source>
        <translation>Die Adresse in einem neuen Tab desselben Profils laden, wie ein wiederkehrender Besucher</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>Load the page again that the watched browser shows</source>
        <translation>Die Seite neu laden, die der beobachtete Browser zeigt</translation>
    </message>
    <message>
        <source>&amp;Hard Reload</source>
        <translation>&amp;Hart neu laden</translation>
    </message>
    <message>
        <source>Load that page again without the browser&apos;s cache</source>
        <translation>Diese Seite ohne den Cache des Browsers neu laden</translation>
    </message>
    <message>
        <source>&amp;Clear Cache</source>
        <translation>&amp;Cache leeren</translation>
    </message>
    <message>
        <source>Empty the HTTP cache of the watched browser&apos;s profile</source>
        <translation>Den HTTP-Cache im Profil des beobachteten Browsers leeren</translation>
    </message>
    <message>
        <source>Cache &amp;Off</source>
        <translation>Cache &amp;aus</translation>
    </message>
    <message>
        <source>As long as it is on, the watched browser asks for everything anew</source>
        <translation>Solange das gilt, fragt der beobachtete Browser alles neu an</translation>
    </message>
    <message>
        <source>&amp;Mark …</source>
        <translation>&amp;Marke …</translation>
    </message>
    <message>
        <source>Give what comes from here on a name that its pages bear</source>
        <translation>Was von hier an kommt, bekommt einen Namen, den seine Seiten tragen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>What the browser begins meanwhile is not kept</source>
        <translation>Was der Browser währenddessen beginnt, wird nicht behalten</translation>
    </message>
    <message>
        <source>&amp;Stop Watching</source>
        <translation>Beobachten been&amp;den</translation>
    </message>
    <message>
        <source>End the watched browser; the rows stay</source>
        <translation>Den beobachteten Browser beenden; die Zeilen bleiben</translation>
    </message>
    <message>
        <source>Watch …</source>
        <translation>Beobachten …</translation>
    </message>
    <message>
        <source>⚑ Mark …</source>
        <translation>⚑ Marke …</translation>
    </message>
</context>
<context>
    <name>hci::AutosaveController</name>
    <message numerus="yes">
        <source>%Ln exchange(s) of a session that was not closed are still there</source>
        <translation>
            <numerusform>%Ln Austausch einer nicht geschlossenen Sitzung ist noch da</numerusform>
            <numerusform>%Ln Austausche einer nicht geschlossenen Sitzung sind noch da</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (last at %2).</source>
        <translation>%1 (zuletzt %2).</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Discard a session</source>
        <translation>Sitzung verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) will be deleted for good.</source>
        <translation>
            <numerusform>%Ln Austausch wird endgültig gelöscht.</numerusform>
            <numerusform>%Ln Austausche werden endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>there are %1 of them</source>
        <translation>es sind schon %1</translation>
    </message>
    <message>
        <source>New exchanges are no longer kept in case the program is ended: %1. Save the session to keep them.</source>
        <translation>Neue Austausche werden nicht mehr automatisch gesichert: %1. Die Sitzung speichern, um sie zu behalten.</translation>
    </message>
</context>
<context>
    <name>hci::BarTableModel</name>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>revalidation</source>
        <translation>Revalidierung</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>avoidable</source>
        <translation>vermeidbar</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>übertragen</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespart</translation>
    </message>
    <message numerus="yes">
        <source>the other %1 resource(s)</source>
        <translation>
            <numerusform>%1 weitere Ressource</numerusform>
            <numerusform>%1 weitere Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>the other %1: %2</source>
        <translation>%1 weitere: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>hci::BodyView</name>
    <message>
        <source>The content was compressed with a dictionary that is not in this session.</source>
        <translation>Der Inhalt wurde mit einem Wörterbuch komprimiert, das nicht in dieser Sitzung ist.</translation>
    </message>
    <message>
        <source>The recording has no content here, or the file has changed since.</source>
        <translation>Die Aufzeichnung enthält hier keinen Inhalt, oder die Datei hat sich seither geändert.</translation>
    </message>
    <message>
        <source>The content is too large to be shown.</source>
        <translation>Der Inhalt ist zu groß, um angezeigt zu werden.</translation>
    </message>
    <message>
        <source>The content is Brotli with a dictionary (dcb), and the Brotli library of this system takes none.</source>
        <translation>Der Inhalt ist Brotli mit Wörterbuch (dcb); die Brotli-Bibliothek dieses Systems unterstützt das nicht.</translation>
    </message>
    <message>
        <source>The content coding is not known.</source>
        <translation>Die Inhaltskodierung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The content is cut off.</source>
        <translation>Der Inhalt ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The content cannot be decoded.</source>
        <translation>Der Inhalt lässt sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>Content as text</source>
        <translation>Inhalt als Text</translation>
    </message>
    <message>
        <source>Content in hex</source>
        <translation>Inhalt hexadezimal</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Form of the content</source>
        <translation>Darstellung des Inhalts</translation>
    </message>
    <message>
        <source>Content as an image</source>
        <translation>Inhalt als Bild</translation>
    </message>
    <message>
        <source>The content was not read: %1.</source>
        <translation>Der Inhalt wurde nicht gelesen: %1.</translation>
    </message>
    <message>
        <source>Save ▾</source>
        <translation>Speichern ▾</translation>
    </message>
    <message>
        <source>Save the content</source>
        <translation>Inhalt speichern</translation>
    </message>
    <message>
        <source>No content in this message.</source>
        <translation>Kein Inhalt in dieser Nachricht.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>%1 decoded, %2 shown from %3 on</source>
        <translation>%1 dekodiert, %2 ab %3 angezeigt</translation>
    </message>
    <message>
        <source>%1 decoded, the first %2 shown</source>
        <translation>%1 dekodiert, die ersten %2 angezeigt</translation>
    </message>
    <message>
        <source>%1 decoded</source>
        <translation>%1 dekodiert</translation>
    </message>
    <message>
        <source>Not an image that can be shown.</source>
        <translation>Kein darstellbares Bild.</translation>
    </message>
</context>
<context>
    <name>hci::BrowserRows</name>
    <message>
        <source>⌂ from memory</source>
        <translation>⌂ aus dem Speicher</translation>
    </message>
    <message>
        <source>⌂ from disk</source>
        <translation>⌂ von der Platte</translation>
    </message>
    <message>
        <source>⌂ from disk, stale</source>
        <translation>⌂ von der Platte, veraltet</translation>
    </message>
    <message>
        <source>⌂ prefetched</source>
        <translation>⌂ vorab geladen</translation>
    </message>
    <message>
        <source>⌂ service worker</source>
        <translation>⌂ Service Worker</translation>
    </message>
    <message numerus="yes">
        <source>the browser differs %Ln time(s) from the cache that is asked</source>
        <translation>
            <numerusform>der Browser weicht %Ln-mal vom befragten Cache ab</numerusform>
            <numerusform>der Browser weicht %Ln-mal vom befragten Cache ab</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::CacheModel</name>
    <message>
        <source>private cache</source>
        <translation>privater Cache</translation>
    </message>
    <message>
        <source>shared cache</source>
        <translation>gemeinsamer Cache</translation>
    </message>
    <message>
        <source>cdn</source>
        <translation>CDN</translation>
    </message>
</context>
<context>
    <name>hci::CacheParametersDialog</name>
    <message>
        <source>How %1 is configured</source>
        <translation>Konfiguration von %1</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>hci::CachesModel</name>
    <message>
        <source> How it is known: %1.</source>
        <translation> Beleg: %1.</translation>
    </message>
    <message>
        <source>%1, differs from the conforming cache</source>
        <translation>%1, weicht vom regelkonformen Cache ab</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Stored?</source>
        <translation>Speichert?</translation>
    </message>
    <message>
        <source>Fresh for</source>
        <translation>Frisch für</translation>
    </message>
    <message>
        <source>Plain GET</source>
        <translation>GET</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neuladen</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>Bedingt</translation>
    </message>
    <message>
        <source>Why, first reason</source>
        <translation>Erster Grund</translation>
    </message>
    <message>
        <source> Hits: %1 of %2, and %3 with the other Cache-Control.</source>
        <translation> Treffer: %1 von %2, und %3 mit dem anderen Cache-Control.</translation>
    </message>
    <message>
        <source> Hits: %1 of %2.</source>
        <translation> Treffer: %1 von %2.</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>hci::CachesView</name>
    <message>
        <source>Every real cache has this stored</source>
        <translation>Jeder echte Cache hat dies gespeichert</translation>
    </message>
    <message>
        <source>Not stored by %1 of %2 real caches</source>
        <translation>Von %1 der %2 echten Caches nicht gespeichert</translation>
    </message>
    <message>
        <source>Each does as the conforming cache of its kind.</source>
        <translation>Jeder verhält sich wie der regelkonforme Cache seiner Art.</translation>
    </message>
    <message>
        <source>%1 of %2 differ from the conforming cache of their kind (≠).</source>
        <translation>Abweichend vom regelkonformen Cache ihrer Art: %1 von %2 (≠).</translation>
    </message>
    <message>
        <source>What each cache does</source>
        <translation>Was jeder Cache tut</translation>
    </message>
    <message>
        <source>&amp;Differing only</source>
        <translation>Nur ab&amp;weichende</translation>
    </message>
    <message>
        <source>Con&amp;figure…</source>
        <translation>&amp;Konfigurieren…</translation>
    </message>
    <message>
        <source>The caches were not compared: %1.</source>
        <translation>Die Caches wurden nicht verglichen: %1.</translation>
    </message>
    <message>
        <source>Asked &amp;again</source>
        <translation>&amp;Erneut gefragt</translation>
    </message>
    <message>
        <source>How long after the selected exchange the caches are asked again</source>
        <translation>Wie lange nach dem gewählten Austausch die Caches erneut gefragt werden</translation>
    </message>
    <message>
        <source>%1 after the exchange</source>
        <translation>%1 nach dem Austausch</translation>
    </message>
    <message>
        <source>Leaves out the caches that do as the conforming one of their kind</source>
        <translation>Lässt die Caches weg, die sich wie der regelkonforme ihrer Art verhalten</translation>
    </message>
    <message>
        <source>↻ asks the origin in the background</source>
        <translation>↻ fragt im Hintergrund den Ursprungsserver</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>Set how %1 is configured</source>
        <translation>Die Konfiguration von %1 festlegen</translation>
    </message>
    <message>
        <source>Select a cache that can be configured</source>
        <translation>Einen Cache wählen, der sich konfigurieren lässt</translation>
    </message>
    <message>
        <source>Nothing to compare with the caches</source>
        <translation>Nichts zum Vergleich mit den Caches</translation>
    </message>
    <message>
        <source>Only a GET that was answered with more than 304 is.</source>
        <translation>Verglichen wird nur ein GET, dessen Antwort mehr als eine 304 ist.</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>The hits were not counted: %1.</source>
        <translation>Die Treffer wurden nicht gezählt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 Anfrage</numerusform>
            <numerusform>%1 Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Hits: of the %1 of %2 → with this Cache-Control</source>
        <translation>Treffer: von %1, für %2 → mit diesem Cache-Control</translation>
    </message>
    <message>
        <source>Hits: of the %1 of %2</source>
        <translation>Treffer: von %1, für %2</translation>
    </message>
</context>
<context>
    <name>hci::ChartFrame</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
</context>
<context>
    <name>hci::CompareView</name>
    <message>
        <source>%1 %2 · %3 at %4</source>
        <translation>%1 %2 · %3 um %4</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>No field differs</source>
        <translation>Alle Felder gleich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) differ</source>
        <translation>
            <numerusform>%Ln Feld verschieden</numerusform>
            <numerusform>%Ln Felder verschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the content is the same</source>
        <translation>%1, Inhalt gleich</translation>
    </message>
    <message>
        <source>%1, the content differs</source>
        <translation>%1, Inhalt verschieden</translation>
    </message>
    <message>
        <source>%1, the contents cannot be compared</source>
        <translation>%1, Inhalte nicht vergleichbar</translation>
    </message>
    <message>
        <source>Fields of the responses that differ</source>
        <translation>Abweichende Felder der Antworten</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Fields of the requests that differ</source>
        <translation>Abweichende Felder der Anfragen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>JSON laid out</source>
        <translation>JSON formatiert</translation>
    </message>
    <message>
        <source>Contents line by line</source>
        <translation>Inhalte Zeile für Zeile</translation>
    </message>
    <message>
        <source>One JSON member per line, whatever the white space</source>
        <translation>Ein JSON-Element je Zeile, unabhängig vom Leerraum dazwischen</translation>
    </message>
    <message>
        <source>The contents were not read: %1.</source>
        <translation>Die Inhalte wurden nicht gelesen: %1.</translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <translation>%1 neben %2</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweiter</translation>
    </message>
    <message>
        <source>(nothing differs)</source>
        <translation>(kein Unterschied)</translation>
    </message>
    <message numerus="yes">
        <source>(%Ln field(s) differ)</source>
        <translation>
            <numerusform>(%Ln Feld verschieden)</numerusform>
            <numerusform>(%Ln Felder verschieden)</numerusform>
        </translation>
    </message>
    <message>
        <source>The first content cannot be read.</source>
        <translation>Der erste Inhalt ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The second content cannot be read.</source>
        <translation>Der zweite Inhalt ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Neither has a content.</source>
        <translation>Beide haben keinen Inhalt.</translation>
    </message>
    <message>
        <source>The contents are the same, byte for byte: %1.</source>
        <translation>Die Inhalte sind Byte für Byte gleich: %1.</translation>
    </message>
    <message>
        <source>The contents differ, and are no text: %1 and %2.</source>
        <translation>Die Inhalte sind verschieden und kein Text: %1 und %2.</translation>
    </message>
    <message>
        <source>The contents differ in the white space of their JSON alone.</source>
        <translation>Die Inhalte unterscheiden sich nur im Leerraum ihres JSON.</translation>
    </message>
    <message>
        <source>The contents differ: %1, %2.</source>
        <translation>Die Inhalte sind verschieden: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) gone</source>
        <translation>
            <numerusform>%Ln Zeile entfallen</numerusform>
            <numerusform>%Ln Zeilen entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) new</source>
        <translation>
            <numerusform>%Ln Zeile neu</numerusform>
            <numerusform>%Ln Zeilen neu</numerusform>
        </translation>
    </message>
    <message>
        <source>They are too different to be aligned.</source>
        <translation>Zu verschieden, um Zeilen zuzuordnen.</translation>
    </message>
    <message>
        <source>The contents differ in the ends of their lines alone.</source>
        <translation>Die Inhalte unterscheiden sich nur in den Zeilenenden.</translation>
    </message>
</context>
<context>
    <name>hci::ConnectionEditor</name>
    <message>
        <source>Connect to</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>host:port, e.g. 203.0.113.7:443</source>
        <translation>host:port, z. B. 203.0.113.7:443</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port</source>
        <translation>http://host:port oder socks5://host:port</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>PEM file with certificate and key</source>
        <translation>PEM-Datei mit Zertifikat und Schlüssel</translation>
    </message>
    <message>
        <source>Offer HTTP/&amp;2 (over TLS)</source>
        <translation>HTTP/&amp;2 anbieten (über TLS)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Every request goes to this address; Host and the TLS name stay those of the URL. This reaches an origin behind its edge.</source>
        <translation>Jede Anfrage geht an diese Adresse; Host und TLS-Name bleiben die der URL. So lässt sich ein Ursprungsserver hinter seiner Edge fragen.</translation>
    </message>
    <message>
        <source>&amp;Connect to</source>
        <translation>&amp;Verbinden mit</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>C&amp;lient certificate</source>
        <translation>C&amp;lient-Zertifikat</translation>
    </message>
    <message>
        <source>TLS errors</source>
        <translation>TLS-Fehler</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>stop every request</source>
        <translation>brechen jede Anfrage ab</translation>
    </message>
    <message>
        <source>accepted in this run for %1</source>
        <translation>in diesem Lauf akzeptiert für %1</translation>
    </message>
    <message>
        <source>This is no address: host:port is needed.</source>
        <translation>Das ist keine Adresse: nötig ist host:port.</translation>
    </message>
</context>
<context>
    <name>hci::Consent</name>
    <message>
        <source>Use recorded credentials?</source>
        <translation>Aufgezeichnete Zugangsdaten verwenden?</translation>
    </message>
    <message>
        <source>The recorded request carries %1 for %2.</source>
        <translation>Die aufgezeichnete Anfrage enthält %1 für %2.</translation>
    </message>
    <message>
        <source>With them the server may act on behalf of the person who was recorded. They would go to %1 and into copied commands for it, and nowhere else, until the program ends.</source>
        <translation>Mit Zugangsdaten handelt der Server womöglich wie für die aufgezeichnete Person. Bis zum Programmende gehen sie an %1 und in dafür kopierte Befehle, sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>With Them</source>
        <translation>Mit Zugangsdaten</translation>
    </message>
    <message>
        <source>Without Them</source>
        <translation>Ohne Zugangsdaten</translation>
    </message>
</context>
<context>
    <name>hci::ContentSaver</name>
    <message>
        <source>The selected answer has no content here</source>
        <translation>Die gewählte Antwort hat hier keinen Inhalt</translation>
    </message>
    <message>
        <source>Only a part of this content was kept</source>
        <translation>Von diesem Inhalt wurde nur ein Teil behalten</translation>
    </message>
    <message>
        <source>It was transferred without a content coding: save it as it is shown</source>
        <translation>Der Inhalt wurde ohne Inhaltskodierung übertragen: wie angezeigt speichern</translation>
    </message>
    <message>
        <source>The recording has the content without its coding alone</source>
        <translation>Die Aufzeichnung enthält den Inhalt nur ohne seine Inhaltskodierung</translation>
    </message>
    <message>
        <source>the recording has changed or is gone</source>
        <translation>die Aufzeichnung hat sich geändert oder ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>it is larger than what is read of a content</source>
        <translation>er ist größer als die Lesegrenze für Inhalte</translation>
    </message>
    <message>
        <source>its content coding is not known</source>
        <translation>seine Inhaltskodierung ist nicht bekannt</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>er ist abgeschnitten</translation>
    </message>
    <message>
        <source>it cannot be decoded</source>
        <translation>er lässt sich nicht dekodieren</translation>
    </message>
    <message>
        <source>Select an answer first</source>
        <translation>Zuerst eine Antwort wählen</translation>
    </message>
    <message>
        <source>Save the content</source>
        <translation>Inhalt speichern</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Written: %1 (%2)</source>
        <translation>Geschrieben: %1 (%2)</translation>
    </message>
    <message>
        <source>The content was not saved: %1</source>
        <translation>Der Inhalt wurde nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>hci::CopyableText</name>
    <message>
        <source>Copy &amp;with Secrets</source>
        <translation>&amp;Mit Geheimnissen kopieren</translation>
    </message>
</context>
<context>
    <name>hci::DetailPanel</name>
    <message>
        <source>Diff</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Validators</source>
        <translation>Validatoren</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Frische</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Paarvergleich</translation>
    </message>
    <message>
        <source>Previous revalidation</source>
        <translation>Vorherige Revalidierung</translation>
    </message>
    <message>
        <source>Next revalidation</source>
        <translation>Nächste Revalidierung</translation>
    </message>
    <message>
        <source>Previous revalidation (Alt+Left)</source>
        <translation>Vorherige Revalidierung (Alt+Links)</translation>
    </message>
    <message>
        <source>Next revalidation (Alt+Right)</source>
        <translation>Nächste Revalidierung (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Befunde %1</translation>
    </message>
    <message>
        <source>Probes %1/%2</source>
        <translation>Proben %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hci::Dialogs</name>
    <message>
        <source>Open recordings</source>
        <translation>Aufzeichnungen öffnen</translation>
    </message>
    <message>
        <source>Recordings (*.har *.har.gz *.zhar *.zip *.json);;All files (*)</source>
        <translation>Aufzeichnungen (*.har *.har.gz *.zhar *.zip *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The server may act on it. It is sent once, without being repeated.</source>
        <translation>Der Server kann daraufhin etwas ändern. Die Anfrage wird einmal gesendet und nicht wiederholt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) of content go with it.</source>
        <translation>
            <numerusform>%Ln Byte Inhalt wird mitgesendet.</numerusform>
            <numerusform>%Ln Bytes Inhalt werden mitgesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a request that may change something?</source>
        <translation>Eine Anfrage senden, die etwas ändern kann?</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>%1 senden</translation>
    </message>
    <message>
        <source>Do Not Send</source>
        <translation>Nicht senden</translation>
    </message>
</context>
<context>
    <name>hci::Diff</name>
    <message>
        <source>304 Not Modified saves %1</source>
        <translation>304 Not Modified spart %1</translation>
    </message>
    <message>
        <source>304 Not Modified; how much it saves is not known</source>
        <translation>304 Not Modified; wie viel sie spart, ist nicht bekannt</translation>
    </message>
    <message>
        <source>✕ %1 contradicts what is stored</source>
        <translation>✕ Widerspruch zum Gespeicherten: %1</translation>
    </message>
    <message>
        <source>✕ It leaves out %1, which the 200 carried and a 304 must repeat</source>
        <translation>✕ Es fehlt, was die 200 enthielt und eine 304 wiederholen muss: %1</translation>
    </message>
    <message>
        <source>✓ It says all that a 304 must</source>
        <translation>✓ Enthält alles, was eine 304 muss</translation>
    </message>
    <message>
        <source>200 although nothing changed: %1 that a fresh copy would have saved</source>
        <translation>200, obwohl sich nichts geändert hat: eine frische Kopie hätte %1 gespart</translation>
    </message>
    <message>
        <source>200 although nothing changed: %1 sent again</source>
        <translation>200, obwohl sich nichts geändert hat: %1 erneut gesendet</translation>
    </message>
    <message>
        <source>✕ The validator of the request matches, so a 304 was due</source>
        <translation>✕ Der Validator der Anfrage passt, also wäre eine 304 fällig gewesen</translation>
    </message>
    <message>
        <source>✕ The content is the same, but its validator is another one, so a revalidation transfers it again</source>
        <translation>✕ Gleicher Inhalt, aber anderer Validator: Eine Revalidierung überträgt ihn noch einmal</translation>
    </message>
    <message>
        <source>200: the content has changed</source>
        <translation>200: der Inhalt hat sich geändert</translation>
    </message>
    <message>
        <source>● The new answer takes the stored one&apos;s place</source>
        <translation>● Die neue Antwort ersetzt die gespeicherte</translation>
    </message>
    <message>
        <source>200: whether the content has changed is unknown</source>
        <translation>200: ob sich der Inhalt geändert hat, ist unbekannt</translation>
    </message>
    <message>
        <source>? One of the two contents is not in the recording</source>
        <translation>? Einer der beiden Inhalte ist nicht in der Aufzeichnung</translation>
    </message>
    <message>
        <source>412: the precondition failed</source>
        <translation>412: die Vorbedingung ist nicht erfüllt</translation>
    </message>
    <message>
        <source>● The request was not carried out</source>
        <translation>● Die Anfrage wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>304 to a request without a condition</source>
        <translation>304 auf eine Anfrage ohne Bedingung</translation>
    </message>
    <message>
        <source>✕ A request without a precondition cannot be answered 304</source>
        <translation>✕ Eine Anfrage ohne Vorbedingung lässt sich nicht mit 304 beantworten</translation>
    </message>
    <message>
        <source>304 Not Modified, and its stored response is not in this recording</source>
        <translation>304 Not Modified, und die gespeicherte Antwort dazu ist nicht in dieser Aufzeichnung</translation>
    </message>
    <message>
        <source>· The recording began with a cache that was not empty</source>
        <translation>· Zu Beginn der Aufzeichnung war der Cache nicht leer</translation>
    </message>
    <message>
        <source>saves %1 (%2, %3)</source>
        <translation>spart %1 (%2, %3)</translation>
    </message>
    <message>
        <source>%1 to a conditional request</source>
        <translation>%1 auf eine bedingte Anfrage</translation>
    </message>
    <message>
        <source>No answer to the conditional request</source>
        <translation>Keine Antwort auf die bedingte Anfrage</translation>
    </message>
    <message>
        <source>✕ The revalidation failed</source>
        <translation>✕ Revalidierung fehlgeschlagen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Keine Antwort: %1</translation>
    </message>
    <message>
        <source>not revalidated; validators: %1; fresh for: %2</source>
        <translation>nicht revalidiert; Validatoren: %1; frisch für: %2</translation>
    </message>
    <message>
        <source>✕ The answer broke off: %1 of %2 came, and no cache may use it as a whole</source>
        <translation>✕ Die Antwort brach ab: %1 von %2 kamen an, und kein Cache darf sie als Ganzes verwenden</translation>
    </message>
    <message>
        <source>✕ The answer broke off, and no cache may use it as a whole</source>
        <translation>✕ Die Antwort brach ab, und kein Cache darf sie als Ganzes verwenden</translation>
    </message>
</context>
<context>
    <name>hci::DiffModel</name>
    <message>
        <source>absent</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Click to read about it.</source>
        <translation>Für die Erklärung klicken.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Bedeutung</translation>
    </message>
</context>
<context>
    <name>hci::DiffView</name>
    <message>
        <source>not specified</source>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>differences only</source>
        <translation>nur Unterschiede</translation>
    </message>
    <message>
        <source>Fields of both messages</source>
        <translation>Felder beider Nachrichten</translation>
    </message>
    <message>
        <source>Fields stored afterwards</source>
        <translation>Danach gespeicherte Felder</translation>
    </message>
    <message>
        <source>The stored response after this answer</source>
        <translation>Die gespeicherte Antwort danach</translation>
    </message>
    <message>
        <source>Sizes of the content</source>
        <translation>Größen des Inhalts</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Compare Contents</source>
        <translation>Inhalte vergleichen</translation>
    </message>
    <message>
        <source>The stored and the received content, line by line</source>
        <translation>Was gespeichert war und was kam, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Choose a resource on the left.</source>
        <translation>Links eine Ressource wählen.</translation>
    </message>
    <message>
        <source>Stored %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln Feld</numerusform>
            <numerusform>%Ln Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing updated</source>
        <translation>nichts aktualisiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>fresh for: %1</source>
        <translation>frisch für: %1</translation>
    </message>
    <message>
        <source>%1 decoded</source>
        <translation>%1 dekodiert</translation>
    </message>
    <message>
        <source>Response fields</source>
        <translation>Antwortfelder</translation>
    </message>
    <message>
        <source>Content as transferred</source>
        <translation>Inhalt wie übertragen</translation>
    </message>
    <message>
        <source>Content decoded</source>
        <translation>Inhalt dekodiert</translation>
    </message>
    <message>
        <source>Whole response on the wire</source>
        <translation>Ganze Antwort auf der Leitung</translation>
    </message>
    <message>
        <source>as the browser kept it: %1</source>
        <translation>wie der Browser es behielt: %1</translation>
    </message>
</context>
<context>
    <name>hci::Docks</name>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>hci::EditActions</name>
    <message>
        <source>Nothing was copied: %1.</source>
        <translation>Es wurde nichts kopiert: %1.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Red&amp;o %1</source>
        <translation>Wieder&amp;herstellen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln exchange(s) as Markdown, secrets masked</source>
        <translation>
            <numerusform>%Ln Austausch als Markdown kopiert, Geheimnisse maskiert</numerusform>
            <numerusform>%Ln Austausche als Markdown kopiert, Geheimnisse maskiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the first %Ln exchange(s) as Markdown, secrets masked</source>
        <translation>
            <numerusform>Nur den ersten Austausch als Markdown kopiert, Geheimnisse maskiert</numerusform>
            <numerusform>Nur die ersten %Ln Austausche als Markdown kopiert, Geheimnisse maskiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ExportController</name>
    <message>
        <source>it is larger than %1: choose a file</source>
        <translation>größer als %1; stattdessen eine Datei wählen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>the printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>Copied to the clipboard (%1)</source>
        <translation>In die Zwischenablage kopiert (%1)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>; %Ln content(s) could not be read and are left out</source>
        <translation>
            <numerusform>; %Ln Inhalt war nicht lesbar und fehlt</numerusform>
            <numerusform>; %Ln Inhalte waren nicht lesbar und fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln secret(s) are masked as they are and not in base64: there are too many</source>
        <translation>
            <numerusform>; %Ln Geheimnis ist nur im Klartext maskiert, nicht in Base64: es sind zu viele</numerusform>
            <numerusform>; %Ln Geheimnisse sind nur im Klartext maskiert, nicht in Base64: es sind zu viele</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::ExportDialog</name>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
    <message>
        <source>Include cookies, credentials and &amp;tokens</source>
        <translation>Mit Cookies, Zugangsdaten und &amp;Tokens</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben als</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>Umfang</translation>
    </message>
    <message numerus="yes">
        <source>Everything: %Ln exchange(s)</source>
        <translation>
            <numerusform>Alles: %Ln Austausch</numerusform>
            <numerusform>Alles: %Ln Austausche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the filter shows: %Ln exchange(s)</source>
        <translation>
            <numerusform>Gefilterte Zeilen: %Ln Austausch</numerusform>
            <numerusform>Gefilterte Zeilen: %Ln Austausche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The selected rows: %Ln exchange(s)</source>
        <translation>
            <numerusform>Gewählte Zeilen: %Ln Austausch</numerusform>
            <numerusform>Gewählte Zeilen: %Ln Austausche</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose File …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>To the clipboard, for a ticket or a mail</source>
        <translation>In die Zwischenablage, für ein Ticket oder eine Mail</translation>
    </message>
    <message>
        <source>Save the session, secrets and all</source>
        <translation>Sitzung samt Geheimnissen speichern</translation>
    </message>
</context>
<context>
    <name>hci::ExportPreview</name>
    <message>
        <source>What is masked, and where</source>
        <translation>Was maskiert wird, und wo</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Nothing is masked. A file can be read by you alone.</source>
        <translation>Nichts wird maskiert. Eine Datei ist nur für den eigenen Benutzer lesbar.</translation>
    </message>
    <message>
        <source>Looking for secrets …</source>
        <translation>Geheimnisse werden gesucht …</translation>
    </message>
    <message>
        <source>No secret was found.</source>
        <translation>Kein Geheimnis gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln secret(s) will be masked, equal ones by the same number.</source>
        <translation>
            <numerusform>%Ln Geheimnis wird maskiert.</numerusform>
            <numerusform>%Ln Geheimnisse werden maskiert, gleiche mit derselben Nummer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them appear(s) in contents only.</source>
        <translation>
            <numerusform>%Ln davon steht nur in Inhalten.</numerusform>
            <numerusform>%Ln davon stehen nur in Inhalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::Failure</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>on a connection that was there</source>
        <translation>über eine bestehende Verbindung</translation>
    </message>
    <message>
        <source>is an address already</source>
        <translation>ist schon eine Adresse</translation>
    </message>
    <message>
        <source>none, the URL says http</source>
        <translation>entfällt, die URL sagt http</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht abgeschlossen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Nothing listens there. Most often the server speaks http alone, uses another port, or is not running.</source>
        <translation>Dort lauscht nichts. Meist spricht der Server nur http, nutzt einen anderen Port oder läuft nicht.</translation>
    </message>
    <message>
        <source>Nothing listens there. Most often the server uses another port, or is not running.</source>
        <translation>Dort lauscht nichts. Meist nutzt der Server einen anderen Port oder läuft nicht.</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>Host nicht gefunden</translation>
    </message>
    <message>
        <source>No address is known for this name. Look at its spelling, and whether this machine has a network.</source>
        <translation>Für diesen Namen ist keine Adresse bekannt. Die Schreibweise und die Netzverbindung dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>The server took too long. Something on the way may drop what is sent to it.</source>
        <translation>Der Server brauchte zu lange. Vielleicht verwirft etwas auf dem Weg, was an ihn gesendet wird.</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS fehlgeschlagen</translation>
    </message>
    <message>
        <source>The server&apos;s certificate or its TLS was not accepted, or it speaks http on this port.</source>
        <translation>Das Zertifikat oder das TLS des Servers wurde nicht akzeptiert, oder er spricht auf diesem Port http.</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>The server closed the connection before it answered. Most often it expects https, or has failed.</source>
        <translation>Der Server hat die Verbindung geschlossen, bevor er antwortete. Meist erwartet er https, oder er ist gestört.</translation>
    </message>
    <message>
        <source>no HTTP</source>
        <translation>kein HTTP</translation>
    </message>
    <message>
        <source>What came is no HTTP answer: another protocol uses this port.</source>
        <translation>Was kam, ist keine HTTP-Antwort: ein anderes Protokoll nutzt diesen Port.</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>The answer exceeds a bound of this program.</source>
        <translation>Die Antwort überschreitet eine Grenze dieses Programms.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>It was stopped before an answer came.</source>
        <translation>Abgebrochen, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
</context>
<context>
    <name>hci::FailurePage</name>
    <message>
        <source>How far it came</source>
        <translation>Wie weit es kam</translation>
    </message>
    <message>
        <source>Connection …</source>
        <translation>Verbindung …</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Use http</source>
        <translation>http verwenden</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>https verwenden</translation>
    </message>
    <message>
        <source>%1, %2 ms in all</source>
        <translation>%1, insgesamt %2 ms</translation>
    </message>
</context>
<context>
    <name>hci::FaultRow</name>
    <message>
        <source>Show where</source>
        <translation>Stelle zeigen</translation>
    </message>
    <message>
        <source>Recipe: %1</source>
        <translation>Rezept: %1</translation>
    </message>
</context>
<context>
    <name>hci::FieldLines</name>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rightly left out</source>
        <translation>
            <numerusform>%Ln zu Recht weggelassen</numerusform>
            <numerusform>%Ln zu Recht weggelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FieldListModel</name>
    <message>
        <source>“%1” is no field name.</source>
        <translation>„%1“ ist kein Feldname.</translation>
    </message>
    <message>
        <source>A field value cannot hold a line break or NUL.</source>
        <translation>Ein Feldwert darf weder Zeilenumbruch noch NUL enthalten.</translation>
    </message>
    <message>
        <source>new field …</source>
        <translation>neues Feld …</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>hci::FieldsEditor</name>
    <message>
        <source>&amp;Remove Saved</source>
        <translation>Gespeicherte &amp;entfernen</translation>
    </message>
    <message>
        <source>Request fields</source>
        <translation>Anfragefelder</translation>
    </message>
    <message>
        <source>Con&amp;tent</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>Content of the request</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>As sent by ▾</source>
        <translation>Wie von ▾</translation>
    </message>
    <message>
        <source>Add ▾</source>
        <translation>Hinzufügen ▾</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>&amp;Save These Fields …</source>
        <translation>Diese Felder &amp;speichern …</translation>
    </message>
    <message>
        <source>nothing; GET and HEAD rarely have any</source>
        <translation>keiner; GET und HEAD haben selten einen</translation>
    </message>
    <message>
        <source>%1 that are sent as they are; what you type takes their place</source>
        <translation>%1, unverändert gesendet; eine Eingabe ersetzt den Inhalt</translation>
    </message>
</context>
<context>
    <name>hci::FileController</name>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Written: %1 (%2)</source>
        <translation>Geschrieben: %1 (%2)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
</context>
<context>
    <name>hci::FilterChips</name>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>avoidable</source>
        <translation>vermeidbar</translation>
    </message>
    <message>
        <source>no validator</source>
        <translation>ohne Validator</translation>
    </message>
    <message>
        <source>edge hit</source>
        <translation>Edge-Treffer</translation>
    </message>
</context>
<context>
    <name>hci::FilterLine</name>
    <message>
        <source>Filter: is:304  is:missed  host:…  mime:…  saved&gt;10k  -text</source>
        <translation>Filter: is:304  is:missed  host:…  mime:…  saved&gt;10k  -text</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Cannot read “%1”</source>
        <translation>Nicht lesbar: „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%1 exchange(s)</source>
        <translation>
            <numerusform>%1 Austausch</numerusform>
            <numerusform>%1 Austausche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FindBar</name>
    <message>
        <source>Previous place</source>
        <translation>Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Die Suche abbrechen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>URLs, and names and values of fields</source>
        <translation>URLs sowie Namen und Werte von Feldern</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Contents of responses, decoded</source>
        <translation>Inhalte von Antworten, dekodiert</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Die Suche schließen</translation>
    </message>
    <message>
        <source>Find in URLs, fields and contents</source>
        <translation>In URLs, Feldern und Inhalten suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>hci::FindController</name>
    <message>
        <source>Not searched: %1</source>
        <translation>Nicht gesucht: %1</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Searching, %1 %</source>
        <translation>Wird gesucht, %1 %</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>Nothing found; %Ln content(s) cannot be searched</source>
        <translation>
            <numerusform>Nichts gefunden; %Ln Inhalt nicht durchsuchbar</numerusform>
            <numerusform>Nichts gefunden; %Ln Inhalte nicht durchsuchbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>More than %1 places</source>
        <translation>Mehr als %1 Fundstellen</translation>
    </message>
    <message numerus="yes">
        <source>%1 place(s)</source>
        <translation>
            <numerusform>%1 Fundstelle</numerusform>
            <numerusform>%1 Fundstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln content(s) cannot be read</source>
        <translation>
            <numerusform>%Ln Inhalt nicht lesbar</numerusform>
            <numerusform>%Ln Inhalte nicht lesbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::FindPanel</name>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
</context>
<context>
    <name>hci::FindingExplanation</name>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Gesehen bei</translation>
    </message>
</context>
<context>
    <name>hci::FindingsBar</name>
    <message>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Alle Schweregrade</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Fehler und Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Severities</source>
        <translation>Schweregrade</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By resource</source>
        <translation>Nach Ressource</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>This resource</source>
        <translation>Diese Ressource</translation>
    </message>
    <message>
        <source>Whole session</source>
        <translation>Ganze Sitzung</translation>
    </message>
    <message>
        <source>Findings of</source>
        <translation>Befunde von</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln silenced</source>
        <translation>
            <numerusform>%Ln stumm</numerusform>
            <numerusform>%Ln stumm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln silenced rule(s)</source>
        <translation>
            <numerusform>%Ln stummgeschaltete Regel</numerusform>
            <numerusform>%Ln stummgeschaltete Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Report again: %1</source>
        <translation>Wieder melden: %1</translation>
    </message>
    <message>
        <source>Report all again</source>
        <translation>Alle wieder melden</translation>
    </message>
</context>
<context>
    <name>hci::FindingsModel</name>
    <message>
        <source>✕ error</source>
        <translation>✕ Fehler</translation>
    </message>
    <message>
        <source>! warning</source>
        <translation>! Warnung</translation>
    </message>
    <message>
        <source>i info</source>
        <translation>i Hinweis</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ gut</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>hci::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Silence This Rule</source>
        <translation>Diese Regel stummschalten</translation>
    </message>
    <message>
        <source>The findings were not listed anew: %1.</source>
        <translation>Die Befunde wurden nicht neu aufgelistet: %1.</translation>
    </message>
    <message>
        <source>Leave this rule out of every list until it is reported again</source>
        <translation>Diese Regel aus jeder Liste weglassen, bis sie wieder gemeldet wird</translation>
    </message>
</context>
<context>
    <name>hci::FirstPage</name>
    <message>
        <source>Ask a Server</source>
        <translation>Server fragen</translation>
    </message>
    <message>
        <source>Send a URL, or paste a curl command; revalidate and probe what answers.</source>
        <translation>Eine URL senden oder einen curl-Befehl einfügen; revalidieren und prüfen, was antwortet.</translation>
    </message>
    <message>
        <source>Open a Recording …</source>
        <translation>Aufzeichnung öffnen …</translation>
    </message>
    <message>
        <source>A HAR file of any browser or proxy. You can drop it on this window too.</source>
        <translation>Eine HAR-Datei aus einem beliebigen Browser oder Proxy. Auch durch Ziehen in dieses Fenster.</translation>
    </message>
    <message>
        <source>Paste a Recording</source>
        <translation>Aufzeichnung einfügen</translation>
    </message>
    <message>
        <source>What the browser&apos;s &quot;Copy all as HAR&quot; has put on the clipboard.</source>
        <translation>Was „Alles als HAR kopieren“ im Browser in die Zwischenablage gelegt hat.</translation>
    </message>
    <message>
        <source>Try the Demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>A server on this machine with the usual faults, one per resource.</source>
        <translation>Ein Server auf diesem Rechner mit den üblichen Fehlern, einer je Ressource.</translation>
    </message>
    <message>
        <source>There are no entries in this recording.</source>
        <translation>Diese Aufzeichnung enthält keine Einträge.</translation>
    </message>
    <message>
        <source>Is this cached the way you think?</source>
        <translation>Wird das so gecacht wie gedacht?</translation>
    </message>
    <message>
        <source>Watch a Browser</source>
        <translation>Browser beobachten</translation>
    </message>
    <message>
        <source>Chromium, Chrome or Firefox, live: what it receives, and what its caches answer without a request.</source>
        <translation>Chromium, Chrome oder Firefox, live: was er empfängt und was seine Caches ohne Anfrage beantworten.</translation>
    </message>
</context>
<context>
    <name>hci::FoundModel</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1, URL</source>
        <translation>%1, URL</translation>
    </message>
    <message>
        <source>request, %1</source>
        <translation>Anfrage, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, trailer %2</source>
        <translation>%1, Trailer %2</translation>
    </message>
    <message>
        <source>%1, content</source>
        <translation>%1, Inhalt</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>hci::FreshnessStep</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Freshness lifetime</source>
        <translation>Frischedauer</translation>
    </message>
    <message>
        <source>No Age field</source>
        <translation>Kein Age-Feld</translation>
    </message>
    <message>
        <source>Age field</source>
        <translation>Age-Feld</translation>
    </message>
    <message>
        <source>Apparent age</source>
        <translation>Scheinbares Alter</translation>
    </message>
    <message>
        <source>Response delay</source>
        <translation>Antwortverzögerung</translation>
    </message>
    <message>
        <source>Corrected initial age</source>
        <translation>Korrigiertes Anfangsalter</translation>
    </message>
    <message>
        <source>Resident time</source>
        <translation>Verweildauer</translation>
    </message>
    <message>
        <source>Current age</source>
        <translation>Aktuelles Alter</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Frisch</translation>
    </message>
    <message>
        <source>May be stored</source>
        <translation>Speicherbar</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Stored response</source>
        <translation>Gespeicherte Antwort</translation>
    </message>
    <message>
        <source>Use while stale</source>
        <translation>Veraltet verwenden</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>What the answer did</source>
        <translation>Wirkung der Antwort</translation>
    </message>
</context>
<context>
    <name>hci::FreshnessView</name>
    <message>
        <source>A plain GET at %1</source>
        <translation>Ein einfaches GET um %1</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>nothing is stored then</source>
        <translation>dann ist nichts gespeichert</translation>
    </message>
    <message>
        <source>fresh hit</source>
        <translation>frischer Treffer</translation>
    </message>
    <message>
        <source>%1 of lifetime, %2 of age</source>
        <translation>Frischedauer %1, Alter %2</translation>
    </message>
    <message>
        <source>stale hit</source>
        <translation>veralteter Treffer</translation>
    </message>
    <message>
        <source>sent as it is, and validated in the background</source>
        <translation>wird so gesendet und im Hintergrund validiert</translation>
    </message>
    <message>
        <source>validate</source>
        <translation>validieren</translation>
    </message>
    <message>
        <source>stale, or to be validated each time</source>
        <translation>veraltet oder jedes Mal zu validieren</translation>
    </message>
    <message>
        <source>Steps of the freshness computation</source>
        <translation>Schritte der Frischeberechnung</translation>
    </message>
    <message>
        <source>The freshness was not computed: %1.</source>
        <translation>Die Frische wurde nicht berechnet: %1.</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>stale-while-revalidate</source>
        <translation>stale-while-revalidate</translation>
    </message>
    <message>
        <source>stale: must be validated</source>
        <translation>veraltet: muss validiert werden</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>as at: drag it</source>
        <translation>Zeitpunkt: verschiebbar</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>No times were recorded</source>
        <translation>Keine Zeiten aufgezeichnet</translation>
    </message>
    <message>
        <source>Without them the age is unknown.</source>
        <translation>Ohne sie ist das Alter unbekannt.</translation>
    </message>
    <message>
        <source>%1 avoidable</source>
        <translation>%1 vermeidbar</translation>
    </message>
    <message>
        <source>Nothing is stored at %1</source>
        <translation>Um %1 ist nichts gespeichert</translation>
    </message>
    <message>
        <source>Never fresh: validated each time</source>
        <translation>Nie frisch: wird jedes Mal validiert</translation>
    </message>
    <message>
        <source>Fresh for %1 after each validation</source>
        <translation>Nach jeder Validierung frisch für %1</translation>
    </message>
    <message>
        <source>Fresh for %1 after it was received</source>
        <translation>Nach dem Empfang frisch für %1</translation>
    </message>
</context>
<context>
    <name>hci::Help</name>
    <message>
        <source>Sends a request. Revalidate asks whether the selected stored response is still good, with If-None-Match and If-Modified-Since as its ETag and Last-Modified have them.</source>
        <translation>Sendet eine Anfrage. „Revalidieren“ fragt, ob die gewählte gespeicherte Antwort noch gilt: mit ihrem ETag in If-None-Match und ihrem Last-Modified in If-Modified-Since.</translation>
    </message>
    <message>
        <source>The fields that go with the request, in this order, and its content. What Vary of a response names selects which stored response fits.</source>
        <translation>Die Anfragefelder in der Reihenfolge, in der sie gesendet werden, und der Inhalt der Anfrage. Die Anfragefelder, die das Vary einer Antwort nennt, entscheiden, welche gespeicherte Antwort passt.</translation>
    </message>
    <message>
        <source>What the session cost: bytes that went over the network, by what they were for, and those that 304s have saved. Each number filters the list. A 304 has no content.</source>
        <translation>Was die Sitzung gekostet hat: die Bytes, die über das Netz gingen, nach Zweck, und die durch 304 gesparten. Jede Zahl filtert die Liste. Eine 304 hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>Shows only what all of these words hold for: is:304, is:missed, host:…, mime:…, saved&gt;10k; a minus before a word turns it round.</source>
        <translation>Zeigt nur, worauf alle eingegebenen Wörter zutreffen: is:304, is:missed, host:…, mime:…, saved&gt;10k; ein Minus vor einem Wort kehrt es um.</translation>
    </message>
    <message>
        <source>Each resource with its exchanges. A cache keeps a response under method and URL, and under the request fields that Vary names.</source>
        <translation>Jede Ressource mit ihren Austauschen. Ein Cache legt eine Antwort unter Methode und URL ab und unter den Anfragefeldern, die Vary nennt.</translation>
    </message>
    <message>
        <source>What this session could have saved, and the faults that cost most. A cache answers from a stored response without a request as long as it is fresh.</source>
        <translation>Was sich in dieser Sitzung hätte einsparen lassen und welche Fehler am meisten gekostet haben. Ein Cache antwortet ohne Anfrage aus einer gespeicherten Antwort, solange sie frisch ist.</translation>
    </message>
    <message>
        <source>The bytes of each resource: needed, spent on revalidation, missed (a 304 would have done), avoidable (a fresh stored response was there), and saved.</source>
        <translation>Die Bytes jeder Ressource: nötig, für Revalidierung, versäumt (eine 304 hätte genügt), vermeidbar (eine frische gespeicherte Antwort war da) und gespart.</translation>
    </message>
    <message>
        <source>What could not be read of a recording as it stands, and what was made of it.</source>
        <translation>Was in einer Aufzeichnung so, wie es dasteht, nicht lesbar war und was daraus gemacht wurde.</translation>
    </message>
    <message>
        <source>Looks for a text in the URLs, fields and decoded contents of all exchanges.</source>
        <translation>Sucht einen Text in URLs, Feldern und dekodierten Inhalten aller Austausche.</translation>
    </message>
    <message>
        <source>The stored response beside the answer to its revalidation. On a 304 a cache updates the stored fields with the received ones.</source>
        <translation>Die gespeicherte Antwort neben der Antwort auf ihre Revalidierung. Bei einer 304 aktualisiert ein Cache die gespeicherten Felder mit den empfangenen.</translation>
    </message>
    <message>
        <source>What the revalidation compared. If-None-Match takes precedence over If-Modified-Since, which is ignored beside it.</source>
        <translation>Was die Revalidierung verglichen hat. If-None-Match hat Vorrang vor If-Modified-Since, das daneben ignoriert wird.</translation>
    </message>
    <message>
        <source>Whether the stored response may be used without asking: it is fresh as long as its freshness lifetime is greater than its current age.</source>
        <translation>Ob die gespeicherte Antwort ohne Rückfrage verwendet werden darf: Frisch ist sie, solange ihre Frischedauer größer ist als ihr aktuelles Alter.</translation>
    </message>
    <message>
        <source>What each cache does with this resource: whether it stores the response, for how long it is fresh, and what it does when asked again.</source>
        <translation>Was jeder Cache mit dieser Ressource tut: ob er die Antwort speichert, wie lange sie frisch ist und was er tut, wenn er erneut gefragt wird.</translation>
    </message>
    <message>
        <source>Sends conditional requests and compares each answer with what the RFC demands.</source>
        <translation>Sendet bedingte Anfragen und vergleicht jede Antwort mit dem, was der RFC verlangt.</translation>
    </message>
    <message>
        <source>What is wrong, by rule or by resource, with the section that says so, the bytes concerned and a recipe for each server.</source>
        <translation>Was nicht stimmt, nach Regel oder Ressource, mit dem maßgeblichen Abschnitt, den betroffenen Bytes und einem Rezept für jeden Server.</translation>
    </message>
    <message>
        <source>Request and response as text, as HTTP/1.1 writes them, and the content without its codings.</source>
        <translation>Anfrage und Antwort als Text, wie HTTP/1.1 sie schreibt, und der Inhalt ohne seine Inhaltskodierungen.</translation>
    </message>
    <message>
        <source>The bytes of what was sent from here, with the parts of the message marked. A 304 ends with the empty line behind its fields.</source>
        <translation>Die Bytes dessen, was von hier gesendet wurde; die Teile der Nachricht sind markiert. Eine 304 endet mit der Leerzeile nach ihren Feldern.</translation>
    </message>
    <message>
        <source>What a cache can revalidate with: an entity tag (W/: a weak one) and the date of Last-Modified</source>
        <translation>Womit ein Cache revalidieren kann: ein ETag (W/: ein schwaches) und das Datum aus Last-Modified</translation>
    </message>
    <message>
        <source>The name of the field; ◆: a finding names it</source>
        <translation>Der Name des Feldes; ◆: ein Befund nennt es</translation>
    </message>
    <message>
        <source>The stored response before the revalidation</source>
        <translation>Die gespeicherte Antwort vor der Revalidierung</translation>
    </message>
    <message>
        <source>The received response; a 304 has Content-Location, Date, ETag, Vary, Cache-Control and Expires where the 200 would have them</source>
        <translation>Was kam; eine 304 enthält Content-Location, Date, ETag, Vary, Cache-Control und Expires, soweit die 200 sie hätte</translation>
    </message>
    <message>
        <source>What a cache makes of the difference</source>
        <translation>Was ein Cache aus dem Unterschied macht</translation>
    </message>
    <message>
        <source>A step of the computation of lifetime and age</source>
        <translation>Ein Schritt der Berechnung von Frischedauer und Alter</translation>
    </message>
    <message>
        <source>The section of this step; a click opens it</source>
        <translation>Wo dieser Schritt steht; ein Klick öffnet die Stelle</translation>
    </message>
    <message>
        <source>Whether this cache keeps the response</source>
        <translation>Ob dieser Cache die Antwort behält</translation>
    </message>
    <message>
        <source>The freshness lifetime that this cache takes</source>
        <translation>Die Frischedauer, die dieser Cache ansetzt</translation>
    </message>
    <message>
        <source>What it does with the same GET later</source>
        <translation>Was er später mit demselben GET tut</translation>
    </message>
    <message>
        <source>What it does with a reload, which sends Cache-Control: max-age=0</source>
        <translation>Was er bei einem Neuladen tut, das Cache-Control: max-age=0 sendet</translation>
    </message>
    <message>
        <source>What it does with a client&apos;s own conditional GET</source>
        <translation>Was er mit einem bedingten GET tut, das der Client selbst stellt</translation>
    </message>
    <message>
        <source>The fields that make the request conditional</source>
        <translation>Die Felder, die die Anfrage zu einer bedingten machen</translation>
    </message>
    <message>
        <source>The status that is demanded, and how strongly</source>
        <translation>Der geforderte Status, und wie verbindlich er gefordert ist</translation>
    </message>
    <message>
        <source>The status that came</source>
        <translation>Der erhaltene Status</translation>
    </message>
    <message>
        <source>The 200 as received, before any 304 updated it</source>
        <translation>Die 200, wie sie empfangen wurde, bevor eine 304 sie aktualisiert hat</translation>
    </message>
    <message>
        <source>What a conforming cache makes of all of them</source>
        <translation>Was ein regelkonformer Cache aus allen macht</translation>
    </message>
    <message>
        <source>What the browser that was watched gave the page; ≠: not what a conforming cache has</source>
        <translation>Was der beobachtete Browser der Seite gab; ≠: nicht, was ein regelkonformer Cache hat</translation>
    </message>
    <message>
        <source>Sends one request again and again. Where entity tags differ between answers, the servers behind a name do not agree, and validation fails between them; Age tells how long each cache has had its answer.</source>
        <translation>Sendet eine Anfrage immer wieder. Wo sich die ETags der Antworten unterscheiden, sind sich die Server hinter einem Namen nicht einig, und die Validierung zwischen ihnen misslingt; Age sagt, wie lange jeder Cache seine Antwort schon hat.</translation>
    </message>
    <message>
        <source>Starts a browser and shows live what it requests, what it receives, and what its caches answer without a request: hits that no proxy sees, and both sides of a 304, which are the 304 as received and the stored response that the page got, freshened by it.</source>
        <translation>Startet einen Browser und zeigt live, was er anfragt, was er empfängt und was seine Caches ohne Anfrage beantworten: Treffer, die kein Proxy sieht, und beide Seiten einer 304, also die empfangene 304 und die gespeicherte, davon aufgefrischte Antwort, die die Seite bekam.</translation>
    </message>
    <message>
        <source>How many requests it answers from its store; behind the arrow with the Cache-Control that is typed below</source>
        <translation>Wie viele Anfragen er aus seinem Speicher beantwortet; hinter dem Pfeil mit dem Cache-Control, das unten eingegeben ist</translation>
    </message>
</context>
<context>
    <name>hci::HelpActions</name>
    <message>
        <source>Choose a row of a table that names a section of an RFC.</source>
        <translation>Eine Tabellenzeile wählen, die einen RFC-Abschnitt nennt.</translation>
    </message>
    <message>
        <source>This desktop has no browser for %1</source>
        <translation>Dieser Desktop hat keinen Browser für %1</translation>
    </message>
    <message>
        <source>About HTTP Cache Inspector</source>
        <translation>Über HTTP Cache Inspector</translation>
    </message>
    <message>
        <source>HTTP Cache Inspector %1</source>
        <translation>HTTP Cache Inspector %1</translation>
    </message>
    <message>
        <source>Is this cached the way I think it is, and if not, why and what does it cost?</source>
        <translation>Wird das so gecacht wie gedacht, und wenn nicht: warum, und was kostet es?</translation>
    </message>
</context>
<context>
    <name>hci::LineDiffModel</name>
    <message numerus="yes">
        <source>%Ln line(s) the same</source>
        <translation>
            <numerusform>%Ln gleiche Zeile</numerusform>
            <numerusform>%Ln gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>More differs than is shown here.</source>
        <translation>Es gibt mehr Unterschiede als hier gezeigt.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweiter</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>hci::MainWindow</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>The demo origin cannot listen: %1</source>
        <translation>Der Demo-Server startet nicht: %1</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>This did not succeed: %1.</source>
        <translation>Das ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>Watched Browser</source>
        <translation>Beobachteter Browser</translation>
    </message>
</context>
<context>
    <name>hci::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Group By</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>T&amp;ab</source>
        <translation>&amp;Tab</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>Spra&amp;che</translation>
    </message>
    <message>
        <source>&amp;Request</source>
        <translation>An&amp;frage</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>A&amp;nalyse</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>Be&amp;obachten</translation>
    </message>
</context>
<context>
    <name>hci::MergeModel</name>
    <message>
        <source>Click to read about it.</source>
        <translation>Klicken, um darüber zu lesen.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>%1 behielt</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>RFC 9111 § 3.2</source>
        <translation>RFC 9111 § 3.2</translation>
    </message>
    <message>
        <source>= unchanged</source>
        <translation>= unverändert</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>hidden from the page</source>
        <translation>vor der Seite verborgen</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>hci::MergeView</name>
    <message>
        <source>Fields of both messages, of RFC 9111 and of the browser</source>
        <translation>Felder beider Nachrichten, nach RFC 9111 und im Browser</translation>
    </message>
    <message>
        <source>Stored · %1</source>
        <translation>Gespeichert · %1</translation>
    </message>
</context>
<context>
    <name>hci::Messages</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>
Trailers
</source>
        <translation>
Trailer
</translation>
    </message>
</context>
<context>
    <name>hci::MessagesView</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>hci::NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
</context>
<context>
    <name>hci::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>hci::Overview</name>
    <message>
        <source>Nothing is known to have gone over the network</source>
        <translation>Soweit bekannt, ging nichts über das Netz</translation>
    </message>
    <message>
        <source>Nothing that went over the network is known to have been unnecessary</source>
        <translation>Soweit bekannt, ging nichts unnötig über das Netz</translation>
    </message>
    <message>
        <source>%1 of the %2 that went over the network need not have: %3</source>
        <translation>%1 von %2 gingen unnötig über das Netz: %3</translation>
    </message>
    <message numerus="yes">
        <source>A fresh copy could have answered %1 of %Ln request(s): %2 avoidable.</source>
        <translation>
            <numerusform>Eine frische Kopie hätte %1 von %Ln Anfrage beantworten können: %2 vermeidbar.</numerusform>
            <numerusform>Eine frische Kopie hätte %1 von %Ln Anfragen beantworten können: %2 vermeidbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 came again although nothing had changed: missed.</source>
        <translation>%1 kamen erneut, obwohl sich nichts geändert hatte: versäumt.</translation>
    </message>
    <message>
        <source>No request asked “has it changed?”.</source>
        <translation>Keine Anfrage fragte, ob sich etwas geändert hat.</translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln revalidation(s) got a 304.</source>
        <translation>
            <numerusform>Keine 304 bei %Ln Revalidierung.</numerusform>
            <numerusform>Keine 304 bei %Ln Revalidierungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln revalidation(s) %1 got a 304, which saved %2.</source>
        <translation>
            <numerusform>304 bei %1 von %Ln Revalidierung: %2 gespart.</numerusform>
            <numerusform>304 bei %1 von %Ln Revalidierungen: %2 gespart.</numerusform>
        </translation>
    </message>
    <message>
        <source>missed: nothing had changed</source>
        <translation>versäumt: nichts hatte sich geändert</translation>
    </message>
    <message>
        <source>avoidable: the copy was fresh</source>
        <translation>vermeidbar: Kopie war frisch</translation>
    </message>
    <message>
        <source>avoidable: fresh by a guess</source>
        <translation>vermeidbar: heuristisch frisch</translation>
    </message>
    <message>
        <source>revalidation: asking for a 304</source>
        <translation>Revalidierung: Frage nach einer 304</translation>
    </message>
    <message>
        <source>needed: first load</source>
        <translation>nötig: erstes Laden</translation>
    </message>
    <message>
        <source>needed: it had changed</source>
        <translation>nötig: hatte sich geändert</translation>
    </message>
    <message>
        <source>needed: may not be stored</source>
        <translation>nötig: darf nicht gespeichert werden</translation>
    </message>
    <message>
        <source>needed: no cache may answer it</source>
        <translation>nötig: kein Cache darf antworten</translation>
    </message>
    <message>
        <source>needed: no fresh copy</source>
        <translation>nötig: keine frische Kopie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other host(s)</source>
        <translation>
            <numerusform>%Ln weiterer Host</numerusform>
            <numerusform>%Ln weitere Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>without a host</source>
        <translation>ohne Host</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln other host(s)</source>
        <translation>
            <numerusform>%1 und %Ln weiterer Host</numerusform>
            <numerusform>%1 und %Ln weitere Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln Ressource</numerusform>
            <numerusform>%Ln Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other page(s)</source>
        <translation>
            <numerusform>%Ln weitere Seite</numerusform>
            <numerusform>%Ln weitere Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>visit %1: %2</source>
        <translation>Besuch %1: %2</translation>
    </message>
    <message>
        <source>began %1</source>
        <translation>begonnen um %1</translation>
    </message>
</context>
<context>
    <name>hci::OverviewPage</name>
    <message>
        <source>Session overview</source>
        <translation>Sitzungsübersicht</translation>
    </message>
    <message>
        <source>No finding is an error or a warning, and none concerns bytes.</source>
        <translation>Kein Befund ist ein Fehler oder eine Warnung, und keiner kostet Bytes.</translation>
    </message>
    <message>
        <source>Bytes by what they were for</source>
        <translation>Bytes nach Zweck</translation>
    </message>
    <message>
        <source>Bytes by host</source>
        <translation>Bytes nach Host</translation>
    </message>
    <message>
        <source>Select a row to see why · Esc comes back here</source>
        <translation>Zeile wählen, um den Grund zu sehen · Esc führt hierher zurück</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln finding(s)</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>Alle %Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes by page</source>
        <translation>Bytes nach Seite</translation>
    </message>
</context>
<context>
    <name>hci::OverviewTable</name>
    <message>
        <source>on the wire: %1</source>
        <translation>auf der Leitung: %1</translation>
    </message>
    <message>
        <source>missed or avoidable: %1</source>
        <translation>versäumt oder vermeidbar: %1</translation>
    </message>
    <message>
        <source>A click lists them: %1</source>
        <translation>Ein Klick listet sie auf: %1</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>What the bytes were for</source>
        <translation>Zweck der Bytes</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>Verschwendet</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>hci::PendingBar</name>
    <message>
        <source>◌ %1 %2: waiting, %3 s</source>
        <translation>◌ %1 %2: wartet, %3 s</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::PhaseBar</name>
    <message>
        <source>lookup</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>erstes Byte</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>How long each phase took</source>
        <translation>Dauer der einzelnen Phasen</translation>
    </message>
</context>
<context>
    <name>hci::ProbeActions</name>
    <message>
        <source>Probing: %1 of %2 requests</source>
        <translation>Prüfung: %1 von %2 Anfragen</translation>
    </message>
</context>
<context>
    <name>hci::ProbeAnswerView</name>
    <message>
        <source>Request of the probe</source>
        <translation>Gesendete Prüfanfrage</translation>
    </message>
    <message>
        <source>Response to the probe</source>
        <translation>Antwort auf die Prüfanfrage</translation>
    </message>
    <message>
        <source>Fields of the plain GET and of the probe&apos;s answer</source>
        <translation>Felder des einfachen GET und der Antwort auf die Prüfanfrage</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
    <message>
        <source>Difference from the Plain GET</source>
        <translation>Unterschied zum einfachen GET</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Plain GET · 200</source>
        <translation>Einfaches GET · 200</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>hci::ProbesModel</name>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Prüfanfrage</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Demanded</source>
        <translation>Gefordert</translation>
    </message>
    <message>
        <source>RFC</source>
        <translation>RFC</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>hci::ProbesView</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The resource changed while it was probed: nothing can be said of %Ln probe(s). Run them again.</source>
        <translation>
            <numerusform>Die Ressource hat sich während der Prüfung geändert: Zu %Ln Prüfanfrage lässt sich nichts sagen. Noch einmal ausführen.</numerusform>
            <numerusform>Die Ressource hat sich während der Prüfung geändert: Zu %Ln Prüfanfragen lässt sich nichts sagen. Noch einmal ausführen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the verdict rests on</source>
        <translation>Worauf das Urteil beruht</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Sends the chosen probe once more</source>
        <translation>Sendet die gewählte Prüfanfrage noch einmal</translation>
    </message>
    <message>
        <source>A curl command that sends what the chosen probe sent</source>
        <translation>Ein curl-Befehl, der dasselbe sendet wie die gewählte Prüfanfrage</translation>
    </message>
    <message>
        <source>Progress of the probes</source>
        <translation>Fortschritt der Prüfanfragen</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Probes of %1</source>
        <translation>Prüfanfragen an %1</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Not probed yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Probes test how the server handles conditional requests. Only GET and HEAD are sent.</source>
        <translation>Prüfanfragen ermitteln, wie der Server mit bedingten Anfragen umgeht. Gesendet werden nur GET und HEAD.</translation>
    </message>
    <message>
        <source>%1 of %2 probes came out as the rules demand</source>
        <translation>%1 von %2 Prüfanfragen mit regelkonformem Ergebnis</translation>
    </message>
    <message>
        <source>(stopped)</source>
        <translation>(abgebrochen)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln probe(s)</source>
        <translation>
            <numerusform>%Ln Prüfanfrage</numerusform>
            <numerusform>%Ln Prüfanfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s), polite: 6 at once</source>
        <translation>
            <numerusform>%Ln Anfrage, schonend: höchstens 6 zugleich</numerusform>
            <numerusform>%Ln Anfragen, schonend: höchstens 6 zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 von %2 Anfragen</translation>
    </message>
    <message>
        <source>&amp;Run Again</source>
        <translation>&amp;Erneut ausführen</translation>
    </message>
    <message>
        <source>&amp;Copy as cURL</source>
        <translation>Als &amp;cURL kopieren</translation>
    </message>
    <message>
        <source>Open RFC &amp;Section</source>
        <translation>RFC-&amp;Abschnitt öffnen</translation>
    </message>
</context>
<context>
    <name>hci::Question</name>
    <message>
        <source>Save the session?</source>
        <translation>Die Sitzung speichern?</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>hci::RecipeView</name>
    <message>
        <source>Copy Lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Recipe for which server</source>
        <translation>Rezept für welchen Server</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>The lines of the block, exactly, to the clipboard</source>
        <translation>Die Zeilen des Blocks unverändert in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>How to mend it: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
</context>
<context>
    <name>hci::RepeatModel</name>
    <message>
        <source>no tag</source>
        <translation>kein ETag</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Gesendet um</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>Last-Modified</source>
        <translation>Last-Modified</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Edge or address</source>
        <translation>Edge oder Adresse</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Antwort von</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message numerus="yes">
        <source>No answer to %Ln request(s)</source>
        <translation>
            <numerusform>Keine Antwort auf %Ln Anfrage</numerusform>
            <numerusform>Keine Antwort auf %Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>No entity tag in %1</source>
        <translation>Kein ETag in %1</translation>
    </message>
    <message>
        <source>The same entity tag in %1: %2</source>
        <translation>Dasselbe ETag in %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different entity tags</source>
        <translation>
            <numerusform>%Ln ETag</numerusform>
            <numerusform>%Ln verschiedene ETags</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, one for each edge: %3</source>
        <translation>%1 in %2, eines je Edge: %3</translation>
    </message>
    <message>
        <source>%1 in %2, also at one edge: %3</source>
        <translation>%1 in %2, auch an derselben Edge: %3</translation>
    </message>
</context>
<context>
    <name>hci::RepeatPanel</name>
    <message>
        <source>Nothing to repeat yet: choose Repeat in the menu beside Send</source>
        <translation>Noch nichts zu wiederholen: Im Menü neben „Senden“ „Wiederholen“ wählen</translation>
    </message>
    <message>
        <source>&amp;until stopped</source>
        <translation>bis &gt;bis &amp;angehaltenamp;gestoppt</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>&amp;Add to Session</source>
        <translation>Zur Sitzung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Stop, and close the panel</source>
        <translation>Stoppen und den Bereich schließen</translation>
    </message>
    <message>
        <source>Close the repeats</source>
        <translation>Wiederholungen schließen</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Until you choose Stop, or %1 answers came</source>
        <translation>Bis „Stopp“ gewählt wird oder %1 Antworten da sind</translation>
    </message>
    <message>
        <source>Seconds between two requests</source>
        <translation>Sekunden zwischen zwei Anfragen</translation>
    </message>
    <message>
        <source>&amp;times, every</source>
        <translation>&amp;mal, alle</translation>
    </message>
    <message>
        <source>seconds,</source>
        <translation>Sekunden,</translation>
    </message>
</context>
<context>
    <name>hci::ReplayDialog</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Retry &amp;Failures</source>
        <translation>Fehlgeschlagene &amp;erneut</translation>
    </message>
    <message>
        <source>Replayed requests</source>
        <translation>Erneut gesendete Anfragen</translation>
    </message>
    <message>
        <source>&amp;Add to Session</source>
        <translation>Zur Sitzung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt der Wiedergabe</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>304 now</source>
        <translation>Jetzt 304</translation>
    </message>
    <message>
        <source>Validators changed</source>
        <translation>Validatoren geändert</translation>
    </message>
    <message>
        <source>Content changed</source>
        <translation>Inhalt geändert</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Status geändert</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Ohne Antwort</translation>
    </message>
    <message>
        <source>Rows to show</source>
        <translation>Angezeigte Zeilen</translation>
    </message>
    <message>
        <source>Adds the replayed exchanges to the recorded ones as a separate input</source>
        <translation>Stellt die erneut gesendeten Austausche als eigene Eingabe neben die aufgezeichneten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Paused: nothing more is sent.</source>
        <translation>Pause: Es wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hci::ReplayModel</name>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Revalidated</source>
        <translation>Revalidiert</translation>
    </message>
    <message>
        <source>Validator then</source>
        <translation>Validator vorher</translation>
    </message>
    <message>
        <source>Validator now</source>
        <translation>Validator jetzt</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Bytes then</source>
        <translation>Bytes vorher</translation>
    </message>
    <message>
        <source>Bytes now</source>
        <translation>Bytes jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) answered</source>
        <translation>
            <numerusform>%Ln Anfrage beantwortet</numerusform>
            <numerusform>%Ln Anfragen beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an answer</source>
        <translation>
            <numerusform>%Ln ohne Antwort</numerusform>
            <numerusform>%Ln ohne Antwort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revalidated with 304</source>
        <translation>
            <numerusform>%Ln mit 304 revalidiert</numerusform>
            <numerusform>%Ln mit 304 revalidiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that was 200 is 304 now</source>
        <translation>
            <numerusform>%Ln vorher 200, jetzt 304</numerusform>
            <numerusform>%Ln vorher 200, jetzt 304</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another status</source>
        <translation>
            <numerusform>%Ln mit anderem Status</numerusform>
            <numerusform>%Ln mit anderem Status</numerusform>
        </translation>
    </message>
    <message>
        <source>no validator changed</source>
        <translation>kein Validator geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with another validator</source>
        <translation>
            <numerusform>%Ln mit anderem Validator</numerusform>
            <numerusform>%Ln mit anderem Validator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other content</source>
        <translation>
            <numerusform>%Ln mit anderem Inhalt</numerusform>
            <numerusform>%Ln mit anderem Inhalt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 then, %2 now</source>
        <translation>%1 vorher, %2 jetzt</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
</context>
<context>
    <name>hci::ReplayOptionsForm</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Send %1, to %2 alone</source>
        <translation>%1 nur an %2 senden</translation>
    </message>
    <message>
        <source>Send %1 (none for this destination)</source>
        <translation>%1 senden (keine für dieses Ziel)</translation>
    </message>
    <message>
        <source>Send recorded &amp;preconditions (If-None-Match and like)</source>
        <translation>Aufge&amp;zeichnete Vorbedingungen senden (If-None-Match usw.)</translation>
    </message>
    <message>
        <source>Re&amp;validate each answer</source>
        <translation>Jede Antwort re&amp;validieren</translation>
    </message>
    <message>
        <source>recorded cookies</source>
        <translation>Cookies der Aufzeichnung</translation>
    </message>
    <message>
        <source>recorded credentials</source>
        <translation>Zugangsdaten der Aufzeichnung</translation>
    </message>
    <message>
        <source>Nothing can be planned: %1.</source>
        <translation>Es lässt sich nichts planen: %1.</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Welche Anfragen</translation>
    </message>
    <message>
        <source>Base URL to send to</source>
        <translation>Basis-URL des Ziels</translation>
    </message>
    <message>
        <source>the recorded origins; or https://staging.example/prefix</source>
        <translation>die aufgezeichneten Ursprünge; oder https://staging.example/prefix</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>A&amp;nfragen</translation>
    </message>
    <message>
        <source>Send &amp;to</source>
        <translation>Sen&amp;den an</translation>
    </message>
    <message>
        <source>All exchanges</source>
        <translation>Alle Austausche</translation>
    </message>
    <message>
        <source>Filtered rows</source>
        <translation>Gefilterte Zeilen</translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation>Gewählte Zeilen</translation>
    </message>
    <message>
        <source>This is no http or https URL.</source>
        <translation>Das ist keine http- oder https-URL.</translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation>Nichts zu senden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) to %1, six at once a host.</source>
        <translation>
            <numerusform>%Ln Anfrage an %1, höchstens sechs zugleich je Host.</numerusform>
            <numerusform>%Ln Anfragen an %1, höchstens sechs zugleich je Host.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: only GET and HEAD are sent.</source>
        <translation>
            <numerusform>%Ln ausgelassen: Nur GET und HEAD werden gesendet.</numerusform>
            <numerusform>%Ln ausgelassen: Nur GET und HEAD werden gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: from the recorder&apos;s cache, no http URL, or a token in it for another origin.</source>
        <translation>
            <numerusform>%Ln ausgelassen: aus dem Cache des Aufzeichners, keine http-URL oder mit einem Token für einen anderen Ursprung.</numerusform>
            <numerusform>%Ln ausgelassen: aus dem Cache des Aufzeichners, keine http-URL oder mit einem Token für einen anderen Ursprung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::RequestBar</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>https://… or a curl command</source>
        <translation>https://… oder ein curl-Befehl</translation>
    </message>
    <message>
        <source>Other ways to send</source>
        <translation>Andere Arten zu senden</translation>
    </message>
    <message>
        <source>Probe ▾</source>
        <translation>Prüfen ▾</translation>
    </message>
    <message>
        <source>curl: %1</source>
        <translation>curl: %1</translation>
    </message>
    <message>
        <source>Taken over from the curl command.</source>
        <translation>Aus dem curl-Befehl übernommen.</translation>
    </message>
    <message>
        <source>Taken over from the curl command, without %1.</source>
        <translation>Aus dem curl-Befehl übernommen, ohne %1.</translation>
    </message>
    <message>
        <source>Fields (%1) ▾</source>
        <translation>Felder (%1) ▾</translation>
    </message>
    <message>
        <source>Fields (%1), content ▾</source>
        <translation>Felder (%1), Inhalt ▾</translation>
    </message>
    <message>
        <source>To %1 ▾</source>
        <translation>An %1 ▾</translation>
    </message>
    <message>
        <source>Through a proxy ▾</source>
        <translation>Über einen Proxy ▾</translation>
    </message>
    <message>
        <source>Connection ▾</source>
        <translation>Verbindung ▾</translation>
    </message>
</context>
<context>
    <name>hci::RequestController</name>
    <message>
        <source>The stored response has no validator to revalidate with.</source>
        <translation>Die gespeicherte Antwort hat keinen Validator, mit dem sich fragen ließe.</translation>
    </message>
    <message>
        <source>The request cannot be sent.</source>
        <translation>Die Anfrage kann nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The request cannot be sent: %1</source>
        <translation>Die Anfrage kann nicht gesendet werden: %1</translation>
    </message>
</context>
<context>
    <name>hci::RequestPresets</name>
    <message>
        <source>Chrome</source>
        <translation>Chrome</translation>
    </message>
    <message>
        <source>Firefox</source>
        <translation>Firefox</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>Crawler</source>
        <translation>Crawler</translation>
    </message>
    <message>
        <source>Accept-Encoding: identity</source>
        <translation>Accept-Encoding: identity</translation>
    </message>
    <message>
        <source>Accept-Encoding: gzip</source>
        <translation>Accept-Encoding: gzip</translation>
    </message>
    <message>
        <source>Accept-Encoding: br</source>
        <translation>Accept-Encoding: br</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Authorization: Bearer</source>
        <translation>Authorization: Bearer</translation>
    </message>
    <message>
        <source>Authorization: Basic</source>
        <translation>Authorization: Basic</translation>
    </message>
    <message>
        <source>Ask the edge (Fastly, Akamai)</source>
        <translation>Edge befragen (Fastly, Akamai)</translation>
    </message>
</context>
<context>
    <name>hci::ResourceList</name>
    <message>
        <source>Nothing to join: no path carried one content that a cache may store under several queries.</source>
        <translation>Nichts zusammenzuführen: Kein Pfad lieferte unter mehreren Querys denselben Inhalt, den ein Cache speichern darf.</translation>
    </message>
    <message>
        <source>Open a HAR file, drop one here, or send a request.</source>
        <translation>Eine HAR-Datei öffnen oder hier ablegen, oder eine Anfrage senden.</translation>
    </message>
    <message>
        <source>The rows were not sorted anew: %1.</source>
        <translation>Die Zeilen wurden nicht neu sortiert: %1.</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Group rows by</source>
        <translation>Zeilen gruppieren nach</translation>
    </message>
    <message>
        <source>There are no entries in this recording.</source>
        <translation>Diese Aufzeichnung enthält keine Einträge.</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hci::RowActions</name>
    <message>
        <source>A browser can only open what a GET requested</source>
        <translation>Im Browser lässt sich nur öffnen, was ein GET angefragt hat</translation>
    </message>
    <message>
        <source>Only http and https open in a browser</source>
        <translation>Im Browser lassen sich nur http und https öffnen</translation>
    </message>
    <message>
        <source>Only http and https can be sent</source>
        <translation>Nur http und https lassen sich senden</translation>
    </message>
    <message>
        <source>without its content, which is larger than %1</source>
        <translation>ohne den Inhalt, der größer ist als %1</translation>
    </message>
    <message>
        <source>without its content, which cannot be read</source>
        <translation>ohne den Inhalt, der nicht lesbar ist</translation>
    </message>
    <message>
        <source>Nothing was copied: %1.</source>
        <translation>Es wurde nichts kopiert: %1.</translation>
    </message>
    <message>
        <source>The content was not read: %1.</source>
        <translation>Der Inhalt wurde nicht gelesen: %1.</translation>
    </message>
    <message>
        <source>Choose a row of the list first</source>
        <translation>Zuerst eine Zeile der Liste wählen</translation>
    </message>
    <message>
        <source>Choose one row alone</source>
        <translation>Nur eine einzige Zeile wählen</translation>
    </message>
    <message>
        <source>Nothing is sent until you choose Send</source>
        <translation>Gesendet wird erst mit „Senden“</translation>
    </message>
    <message>
        <source>Nothing is sent until you choose Send; %1</source>
        <translation>Gesendet wird erst mit „Senden“; %1</translation>
    </message>
    <message>
        <source>Open a URL with a credential?</source>
        <translation>Eine URL mit Zugangsdaten öffnen?</translation>
    </message>
    <message>
        <source>This URL holds a token or a password for %1.</source>
        <translation>Diese URL enthält ein Token oder ein Passwort für %1.</translation>
    </message>
    <message>
        <source>The browser would send it there, and keep the URL in its history.</source>
        <translation>Der Browser würde es dorthin senden und die URL in seinem Verlauf behalten.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Do Not Open</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>This desktop has no browser that opens the URL.</source>
        <translation>Dieser Desktop hat keinen Browser, der die URL öffnet.</translation>
    </message>
    <message numerus="yes">
        <source>Copied the URLs of %Ln exchange(s), secrets masked</source>
        <translation>
            <numerusform>URL von %Ln Austausch kopiert, Geheimnisse maskiert</numerusform>
            <numerusform>URLs von %Ln Austauschen kopiert, Geheimnisse maskiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the URLs of the first %Ln exchange(s), secrets masked</source>
        <translation>
            <numerusform>Nur die URL des ersten Austauschs kopiert, Geheimnisse maskiert</numerusform>
            <numerusform>Nur die URLs der ersten %Ln Austausche kopiert, Geheimnisse maskiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the fields of %Ln exchange(s), secrets masked</source>
        <translation>
            <numerusform>Felder von %Ln Austausch kopiert, Geheimnisse maskiert</numerusform>
            <numerusform>Felder von %Ln Austauschen kopiert, Geheimnisse maskiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the fields of the first %Ln exchange(s), secrets masked</source>
        <translation>
            <numerusform>Nur die Felder des ersten Austauschs kopiert, Geheimnisse maskiert</numerusform>
            <numerusform>Nur die Felder der ersten %Ln Austausche kopiert, Geheimnisse maskiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::RowGroups</name>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>parameters in any order</source>
        <translation>Parameter in beliebiger Reihenfolge</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer mehr</numerusform>
            <numerusform>%Ln Treffer mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln Adresse</numerusform>
            <numerusform>%Ln Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>no host</source>
        <translation>kein Host</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s)</source>
        <translation>
            <numerusform>%Ln Ressource</numerusform>
            <numerusform>%Ln Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>no more hits</source>
        <translation>keine weiteren Treffer</translation>
    </message>
    <message>
        <source>In this recording one key would have answered no more requests.</source>
        <translation>In dieser Aufzeichnung hätte ein gemeinsamer Schlüssel keine weitere Anfrage beantwortet.</translation>
    </message>
    <message>
        <source>One key would have gained %1 and saved %2.</source>
        <translation>Ein gemeinsamer Schlüssel hätte %1 gebracht und %2 erspart.</translation>
    </message>
    <message>
        <source>%1, %2: %3 that one cache key would join. %4 No-Vary-Search: %5 says so.</source>
        <translation>%1, %2: %3, die ein Cache-Schlüssel zusammenführen würde. %4 No-Vary-Search: %5 drückt das aus.</translation>
    </message>
</context>
<context>
    <name>hci::Rows</name>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>URL, and the method where it is not GET</source>
        <translation>URL und, wenn nicht GET, die Methode</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status code of the answer</source>
        <translation>Statuscode der Antwort</translation>
    </message>
    <message>
        <source>Validators</source>
        <translation>Validatoren</translation>
    </message>
    <message>
        <source>What a cache can revalidate with</source>
        <translation>Womit ein Cache revalidieren kann</translation>
    </message>
    <message>
        <source>Fresh for</source>
        <translation>Frisch für</translation>
    </message>
    <message>
        <source>Freshness lifetime in the chosen cache model</source>
        <translation>Frischedauer im gewählten Cache-Modell</translation>
    </message>
    <message>
        <source>Cache-Control</source>
        <translation>Cache-Control</translation>
    </message>
    <message>
        <source>The response&apos;s Cache-Control field</source>
        <translation>Das Feld Cache-Control der Antwort</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Current age when it was used or received</source>
        <translation>Aktuelles Alter bei Nutzung oder Empfang</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Antwort von</translation>
    </message>
    <message>
        <source>Network, or a cache of the recorder</source>
        <translation>Das Netz oder ein Cache des Aufzeichners</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When the request was sent</source>
        <translation>Wann die Anfrage gesendet wurde</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Bytes that went over the network</source>
        <translation>Bytes, die über das Netz gingen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Bytes that 304s kept off the network</source>
        <translation>Bytes, die dank 304 nicht über das Netz gingen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Versäumt</translation>
    </message>
    <message>
        <source>Bytes that a 304 would have saved</source>
        <translation>Bytes, die eine 304 gespart hätte</translation>
    </message>
    <message>
        <source>◆</source>
        <translation>◆</translation>
    </message>
    <message>
        <source>Findings: errors and warnings</source>
        <translation>Befunde: Fehler und Warnungen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>✓ 304</source>
        <translation>✓ 304</translation>
    </message>
    <message>
        <source>◐ 304, incomplete</source>
        <translation>◐ 304, unvollständig</translation>
    </message>
    <message>
        <source>✕ 304, contradicted</source>
        <translation>✕ 304, widerlegt</translation>
    </message>
    <message>
        <source>✕ 200, same content</source>
        <translation>✕ 200, gleicher Inhalt</translation>
    </message>
    <message>
        <source>✕ tag changes</source>
        <translation>✕ ETag wechselt</translation>
    </message>
    <message>
        <source>● 200, changed</source>
        <translation>● 200, geändert</translation>
    </message>
    <message>
        <source>↻ avoidable</source>
        <translation>↻ vermeidbar</translation>
    </message>
    <message>
        <source>↻ downloaded again</source>
        <translation>↻ erneut geladen</translation>
    </message>
    <message>
        <source>✕ 304 nobody asked for</source>
        <translation>✕ 304, ungefragt</translation>
    </message>
    <message>
        <source>◌ 304, no stored response</source>
        <translation>◌ 304, hier nichts gespeichert</translation>
    </message>
    <message>
        <source>? 200, cannot be compared</source>
        <translation>? 200, nicht vergleichbar</translation>
    </message>
    <message>
        <source>● 412, precondition failed</source>
        <translation>● 412, Vorbedingung nicht erfüllt</translation>
    </message>
    <message>
        <source>● other status</source>
        <translation>● anderer Status</translation>
    </message>
    <message>
        <source>– not stored</source>
        <translation>– nicht gespeichert</translation>
    </message>
    <message>
        <source>! no validator</source>
        <translation>! kein Validator</translation>
    </message>
    <message>
        <source>· first load</source>
        <translation>· erstes Laden</translation>
    </message>
    <message>
        <source>· from cache</source>
        <translation>· aus dem Cache</translation>
    </message>
    <message>
        <source>✕ no answer</source>
        <translation>✕ keine Antwort</translation>
    </message>
    <message>
        <source>no response recorded</source>
        <translation>keine Antwort aufgezeichnet</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>avoidable</source>
        <translation>vermeidbar</translation>
    </message>
    <message>
        <source>first load</source>
        <translation>erstes Laden</translation>
    </message>
    <message>
        <source>loaded again</source>
        <translation>erneut geladen</translation>
    </message>
    <message>
        <source>not modified</source>
        <translation>nicht geändert</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>same content again</source>
        <translation>gleicher Inhalt erneut</translation>
    </message>
    <message>
        <source>cannot be compared</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>precondition failed</source>
        <translation>Vorbedingung nicht erfüllt</translation>
    </message>
    <message>
        <source>304 nobody asked for</source>
        <translation>304, ungefragt</translation>
    </message>
    <message>
        <source>not modified, nothing stored here</source>
        <translation>nicht geändert, hier nichts gespeichert</translation>
    </message>
    <message>
        <source>other status</source>
        <translation>anderer Status</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>heuristic %1</source>
        <translation>heuristisch %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>date only</source>
        <translation>nur Datum</translation>
    </message>
    <message>
        <source>weak tag</source>
        <translation>schwaches ETag</translation>
    </message>
    <message>
        <source>weak tag, date</source>
        <translation>schwaches ETag, Datum</translation>
    </message>
    <message>
        <source>strong tag</source>
        <translation>starkes ETag</translation>
    </message>
    <message>
        <source>strong tag, date</source>
        <translation>starkes ETag, Datum</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>memory cache</source>
        <translation>Memory-Cache</translation>
    </message>
    <message>
        <source>disk cache</source>
        <translation>Disk-Cache</translation>
    </message>
    <message>
        <source>service worker</source>
        <translation>Service Worker</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>fresh hit</source>
        <translation>frischer Treffer</translation>
    </message>
    <message>
        <source>stale hit</source>
        <translation>veralteter Treffer</translation>
    </message>
    <message>
        <source>revalidate</source>
        <translation>revalidieren</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>bypass</source>
        <translation>am Cache vorbei</translation>
    </message>
    <message>
        <source>504, nothing usable</source>
        <translation>504, nichts verwendbar</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>weak · date</source>
        <translation>schwach · Datum</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>strong · date</source>
        <translation>stark · Datum</translation>
    </message>
    <message>
        <source>What a conforming cache would do with the request; ≠: what a browser that was watched did</source>
        <translation>Was ein regelkonformer Cache mit der Anfrage täte; ≠: was ein beobachteter Browser tat</translation>
    </message>
    <message>
        <source>The outcome of its revalidations; ⌂: no proxy sees it, ↳: background revalidation of a stale hit, ≠: a watched browser acted differently from the cache</source>
        <translation>Was aus ihren Prüfanfragen wurde; ⌂: kein Proxy sieht es, ↳: hinter einem veralteten Treffer gefragt, ≠: ein beobachteter Browser tat etwas anderes als der Cache</translation>
    </message>
    <message>
        <source>bad tag</source>
        <translation>kein ETag</translation>
    </message>
    <message>
        <source>bad tag · date</source>
        <translation>kein ETag · Datum</translation>
    </message>
    <message>
        <source>an ETag that is no entity tag</source>
        <translation>ein ETag-Feld ohne gültiges ETag</translation>
    </message>
    <message>
        <source>an ETag that is no entity tag; date</source>
        <translation>ein ETag-Feld ohne gültiges ETag; Datum</translation>
    </message>
    <message>
        <source>✕ broke off</source>
        <translation>✕ abgebrochen</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>hci::SaveChart</name>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf);;CSV (*.csv)</source>
        <translation>PNG (*.png);;SVG (*.svg);;PDF (*.pdf);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 nicht geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>hci::SavePresetDialog</name>
    <message>
        <source>Save request fields</source>
        <translation>Anfragefelder speichern</translation>
    </message>
    <message>
        <source>&amp;Keep %1 as well</source>
        <translation>%1 &amp;mitspeichern</translation>
    </message>
    <message>
        <source>They are written to the settings file as they are.</source>
        <translation>Sie stehen dann im Klartext in der Einstellungsdatei.</translation>
    </message>
</context>
<context>
    <name>hci::SavedFilters</name>
    <message>
        <source>The filter line is empty</source>
        <translation>Die Filterzeile ist leer</translation>
    </message>
    <message>
        <source>The filter line is too long to be kept</source>
        <translation>Die Filterzeile ist zu lang zum Speichern</translation>
    </message>
    <message>
        <source>The filter line holds a secret, and others can read the settings</source>
        <translation>Die Filterzeile enthält ein Geheimnis, und die Einstellungen sind für andere lesbar</translation>
    </message>
    <message>
        <source>There are too many already: remove one</source>
        <translation>Es sind schon zu viele: erst einen entfernen</translation>
    </message>
</context>
<context>
    <name>hci::SavedFiltersButton</name>
    <message>
        <source>Saved ▾</source>
        <translation>Gespeichert ▾</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>The saved filters and the current one</source>
        <translation>Die gespeicherten Filter und der aktuelle</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Save This Filter …</source>
        <translation>Diesen Filter &amp;speichern …</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
</context>
<context>
    <name>hci::SavingsChart</name>
    <message>
        <source>Savings chart; the same numbers are in the table view</source>
        <translation>Diagramm der Ersparnis; dieselben Zahlen stehen in der Tabelle</translation>
    </message>
    <message>
        <source>Bytes per resource</source>
        <translation>Bytes je Ressource</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hci::SavingsPanel</name>
    <message>
        <source>Bytes per resource</source>
        <translation>Bytes je Ressource</translation>
    </message>
    <message>
        <source>The chart was not drawn anew: %1.</source>
        <translation>Das Diagramm wurde nicht neu gezeichnet: %1.</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>revalidation</source>
        <translation>Revalidierung</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>avoidable</source>
        <translation>vermeidbar</translation>
    </message>
    <message>
        <source>saved, never sent</source>
        <translation>gespart, nie gesendet</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>Medientyp</translation>
    </message>
    <message>
        <source>Address without query</source>
        <translation>Adresse ohne Query</translation>
    </message>
    <message>
        <source>Most wasted</source>
        <translation>Verschwendet</translation>
    </message>
    <message>
        <source>Most saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Most transferred</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Most missed</source>
        <translation>Versäumt</translation>
    </message>
    <message>
        <source>Most avoidable</source>
        <translation>Vermeidbar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Top %1</source>
        <translation>Top %1</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Group bars by</source>
        <translation>Balken gruppieren nach</translation>
    </message>
    <message>
        <source>Sort bars by</source>
        <translation>Balken sortieren nach</translation>
    </message>
    <message>
        <source>Number of bars</source>
        <translation>Anzahl der Balken</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
</context>
<context>
    <name>hci::SeriesActions</name>
    <message>
        <source>Only GET and HEAD are repeated.</source>
        <translation>Nur GET und HEAD werden wiederholt.</translation>
    </message>
    <message>
        <source>The request line holds nothing that can be sent.</source>
        <translation>In der Anfragezeile steht nichts, was sich senden lässt.</translation>
    </message>
    <message>
        <source>The session that this belongs to was closed.</source>
        <translation>Die zugehörige Sitzung wurde geschlossen.</translation>
    </message>
</context>
<context>
    <name>hci::ServerActions</name>
    <message>
        <source>No address is known for %1, so nothing was sent. Look at its spelling, and whether this machine has a network.</source>
        <translation>Für %1 ist keine Adresse bekannt, daher wurde nichts gesendet. Die Schreibweise und die Netzverbindung dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing that is selected has a stored response with a validator</source>
        <translation>Die Auswahl enthält keine gespeicherte Antwort mit Validator</translation>
    </message>
    <message>
        <source>Use a recorded content with credentials?</source>
        <translation>Aufgezeichneten Inhalt mit Zugangsdaten verwenden?</translation>
    </message>
    <message>
        <source>The content that was recorded for %1 holds a password or a token.</source>
        <translation>Der für %1 aufgezeichnete Inhalt enthält ein Passwort oder ein Token.</translation>
    </message>
    <message>
        <source>With it the server may act on behalf of the person who was recorded.</source>
        <translation>Mit diesem Inhalt handelt der Server womöglich wie für die aufgezeichnete Person.</translation>
    </message>
    <message>
        <source>With It</source>
        <translation>Mit Inhalt</translation>
    </message>
    <message>
        <source>Without It</source>
        <translation>Ohne Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>Revalidated the first %Ln resource(s) of the chosen ones</source>
        <translation>
            <numerusform>Nur die erste der gewählten Ressourcen revalidiert</numerusform>
            <numerusform>Nur die ersten %Ln der gewählten Ressourcen revalidiert</numerusform>
        </translation>
    </message>
    <message>
        <source>TLS stopped the request to %1: %2</source>
        <translation>TLS hat die Anfrage an %1 verhindert: %2</translation>
    </message>
    <message>
        <source>Accept for This Run</source>
        <translation>Für diesen Lauf akzeptieren</translation>
    </message>
</context>
<context>
    <name>hci::SessionController</name>
    <message>
        <source>%1 is not a HAR recording.</source>
        <translation>%1 ist keine HAR-Aufzeichnung.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>%1 is larger than the bounds allow.</source>
        <translation>%1 ist größer als zulässig.</translation>
    </message>
    <message>
        <source>%1: stopped.</source>
        <translation>%1: abgebrochen.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 entries read</source>
        <translation>%1 Einträge gelesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Nothing was read: %1.</source>
        <translation>Es wurde nichts gelesen: %1.</translation>
    </message>
    <message>
        <source>Closing of the Session</source>
        <translation>Schließen der Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>Removal of %Ln Exchange(s)</source>
        <translation>
            <numerusform>Entfernen von %Ln Austausch</numerusform>
            <numerusform>Entfernen von %Ln Austauschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Analysing</source>
        <translation>Wird analysiert</translation>
    </message>
    <message>
        <source>The session was not analysed: %1.</source>
        <translation>Die Sitzung wurde nicht analysiert: %1.</translation>
    </message>
</context>
<context>
    <name>hci::SettingsKeeper</name>
    <message>
        <source>The settings cannot be saved: %1 cannot be written</source>
        <translation>Die Einstellungen werden nicht gespeichert: %1 lässt sich nicht schreiben</translation>
    </message>
</context>
<context>
    <name>hci::ShortcutsDialog</name>
    <message>
        <source>%1, not possible now</source>
        <translation>%1, derzeit nicht möglich</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>No command and no key is called so.</source>
        <translation>Kein Befehl und keine Taste heißt so.</translation>
    </message>
</context>
<context>
    <name>hci::StatusLine</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>No session</source>
        <translation>Keine Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recording(s)</source>
        <translation>
            <numerusform>%Ln Aufzeichnung</numerusform>
            <numerusform>%Ln Aufzeichnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 exchange(s)</source>
        <translation>
            <numerusform>%1 Austausch</numerusform>
            <numerusform>%1 Austausche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>sizes %1</source>
        <translation>Größen: %1</translation>
    </message>
    <message>
        <source>%1 changed on disk: read again</source>
        <translation>%1 wurde geändert: neu lesen</translation>
    </message>
</context>
<context>
    <name>hci::StepModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>RFC</source>
        <translation>RFC</translation>
    </message>
</context>
<context>
    <name>hci::SummaryStrip</name>
    <message>
        <source>private model</source>
        <translation>privater Cache</translation>
    </message>
    <message>
        <source>shared model</source>
        <translation>gemeinsamer Cache</translation>
    </message>
    <message>
        <source>cdn model</source>
        <translation>CDN</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Show all resources</source>
        <translation>Alle Ressourcen zeigen</translation>
    </message>
    <message>
        <source>Saved by 304</source>
        <translation>Durch 304 gespart</translation>
    </message>
    <message>
        <source>Show the 304s</source>
        <translation>304-Antworten zeigen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Versäumt</translation>
    </message>
    <message>
        <source>Show the 200s that should have been a 304</source>
        <translation>200-Antworten zeigen, die 304 hätten sein sollen</translation>
    </message>
    <message>
        <source>Avoidable</source>
        <translation>Vermeidbar</translation>
    </message>
    <message>
        <source>Show what a fresh copy could have answered</source>
        <translation>Zeigen, was eine frische Kopie hätte beantworten können</translation>
    </message>
    <message>
        <source>A conforming cache would hit</source>
        <translation>Regelkonforme Treffer</translation>
    </message>
    <message>
        <source>Show what a conforming cache would answer by itself</source>
        <translation>Zeigen, was ein regelkonformer Cache selbst beantworten würde</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Show all findings</source>
        <translation>Alle Befunde zeigen</translation>
    </message>
    <message>
        <source>%1 of %2 revalidations</source>
        <translation>%1 von %2 Revalidierungen</translation>
    </message>
    <message>
        <source>%1 × 200 with the same content</source>
        <translation>%1 × 200 mit gleichem Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) sent past a fresh copy</source>
        <translation>
            <numerusform>%Ln Anfrage trotz frischer Kopie</numerusform>
            <numerusform>%Ln Anfragen trotz frischer Kopie</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 requests, %3</source>
        <translation>%1 von %2 Anfragen, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln resource(s)</source>
        <translation>
            <numerusform>in %Ln Ressource</numerusform>
            <numerusform>in %Ln Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × 200 unchanged, %2 of them avoidable</source>
        <translation>%1 × 200 unverändert, %2 davon vermeidbar</translation>
    </message>
</context>
<context>
    <name>hci::TableView</name>
    <message>
        <source>Open RFC &amp;Section</source>
        <translation>RFC-&amp;Abschnitt öffnen</translation>
    </message>
</context>
<context>
    <name>hci::TimeChart</name>
    <message>
        <source>Exchanges over time; the same is in the table view</source>
        <translation>Austausche im Zeitverlauf; dasselbe steht in der Tabelle</translation>
    </message>
    <message>
        <source>%1 transferred</source>
        <translation>%1 übertragen</translation>
    </message>
    <message>
        <source>%1 saved by 304</source>
        <translation>%1 durch 304 gespart</translation>
    </message>
    <message>
        <source>%1 wasted</source>
        <translation>%1 verschwendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) without a time left out</source>
        <translation>
            <numerusform>%Ln Austausch ohne Zeitangabe ausgelassen</numerusform>
            <numerusform>%Ln Austausche ohne Zeitangabe ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>No exchange has a time.</source>
        <translation>Kein Austausch mit Zeitangabe.</translation>
    </message>
    <message>
        <source>Exchanges over time</source>
        <translation>Austausche im Zeitverlauf</translation>
    </message>
</context>
<context>
    <name>hci::TimeDrawing</name>
    <message>
        <source>%1 transferred</source>
        <translation>%1 übertragen</translation>
    </message>
    <message>
        <source>%1 saved by 304</source>
        <translation>%1 durch 304 gespart</translation>
    </message>
    <message>
        <source>%1 wasted</source>
        <translation>%1 verschwendet</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>the other %Ln resource(s)</source>
        <translation>
            <numerusform>%Ln weitere Ressource</numerusform>
            <numerusform>%Ln weitere Ressourcen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>began %1, took %2</source>
        <translation>Beginn %1, Dauer %2</translation>
    </message>
    <message>
        <source>on the wire: %1</source>
        <translation>auf der Leitung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hci::TimeMarks</name>
    <message>
        <source>full answer</source>
        <translation>volle Antwort</translation>
    </message>
    <message>
        <source>304</source>
        <translation>304</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>avoidable</source>
        <translation>vermeidbar</translation>
    </message>
    <message>
        <source>memory hit</source>
        <translation>Memory-Treffer</translation>
    </message>
    <message>
        <source>disk hit</source>
        <translation>Disk-Treffer</translation>
    </message>
    <message>
        <source>service worker</source>
        <translation>Service Worker</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>hci::TimePanel</name>
    <message>
        <source>Exchanges over time</source>
        <translation>Austausche im Zeitverlauf</translation>
    </message>
    <message>
        <source>The view over time was not drawn anew: %1.</source>
        <translation>Die Zeitansicht wurde nicht neu gezeichnet: %1.</translation>
    </message>
    <message>
        <source>When the bytes came</source>
        <translation>Wann die Bytes kamen</translation>
    </message>
    <message>
        <source>In time order</source>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>Most wasted</source>
        <translation>Verschwendet</translation>
    </message>
    <message>
        <source>Most transferred</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Top %1</source>
        <translation>Top %1</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Reihenfolge der Zeilen</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Anzahl der Zeilen</translation>
    </message>
</context>
<context>
    <name>hci::TimeTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>hci::TimelineWidget</name>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>stale-while-revalidate</source>
        <translation>stale-while-revalidate</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Timeline of freshness</source>
        <translation>Zeitleiste der Frische</translation>
    </message>
    <message>
        <source>Drag the red line, or use the arrow keys, to ask &quot;as at&quot;.</source>
        <translation>Die rote Linie ziehen oder die Pfeiltasten drücken, um nach einem anderen Zeitpunkt zu fragen.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>hci::TreeColumns</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>hci::UnsafeProbesDialog</name>
    <message>
        <source>Send requests that may change something?</source>
        <translation>Anfragen senden, die etwas ändern können?</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Content of the requests</source>
        <translation>Inhalt der Anfragen</translation>
    </message>
    <message>
        <source>&amp;No, Send Nothing</source>
        <translation>&amp;Nein, nichts senden</translation>
    </message>
    <message>
        <source>&amp;Send Three Requests</source>
        <translation>&amp;Drei Anfragen senden</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>These requests carry preconditions that a conforming server refuses. One that ignores them will act: replace, remove or create what is there.</source>
        <translation>Diese Anfragen tragen Vorbedingungen, die ein regelkonformer Server ablehnt. Ein Server, der sie ignoriert, führt sie aus: Er ersetzt, löscht oder erzeugt, was unter der Adresse liegt.</translation>
    </message>
    <message>
        <source>(the entity tag, where there is one)</source>
        <translation>(das ETag, falls vorhanden)</translation>
    </message>
    <message>
        <source>    If-Match: (a tag that cannot match)</source>
        <translation>    If-Match: (ein ETag, das nicht passen kann)</translation>
    </message>
</context>
<context>
    <name>hci::UnsavedWork</name>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>%1[*] – HTTP Cache Inspector</source>
        <translation>%1[*] – HTTP Cache Inspector</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) are not saved.</source>
        <translation>
            <numerusform>%Ln Austausch ist nicht gespeichert.</numerusform>
            <numerusform>%Ln Austausche sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>They were sent here, watched in a browser or pasted, and are in no file.</source>
        <translation>Sie wurden von hier gesendet, in einem Browser beobachtet oder eingefügt und sind in keiner Datei.</translation>
    </message>
</context>
<context>
    <name>hci::ValidatorsView</name>
    <message>
        <source>none</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>the answer has no ETag</source>
        <translation>die Antwort hat kein ETag</translation>
    </message>
    <message>
        <source>no entity tag by the grammar: it needs quotes</source>
        <translation>laut Grammatik kein ETag: Anführungszeichen fehlen</translation>
    </message>
    <message>
        <source>weak: means the same, byte ranges cannot be combined</source>
        <translation>schwach: gleichbedeutend, Bytebereiche nicht kombinierbar</translation>
    </message>
    <message>
        <source>strong: the same bytes</source>
        <translation>stark: dieselben Bytes</translation>
    </message>
    <message>
        <source>the answer has no Last-Modified</source>
        <translation>die Antwort hat kein Last-Modified</translation>
    </message>
    <message>
        <source>no HTTP-date</source>
        <translation>kein HTTP-Datum</translation>
    </message>
    <message>
        <source>later than Date</source>
        <translation>später als Date</translation>
    </message>
    <message>
        <source>weak: not known to lie a second before Date</source>
        <translation>schwach: liegt nicht sicher eine Sekunde vor Date</translation>
    </message>
    <message>
        <source>strong: at least a second before Date</source>
        <translation>stark: mindestens eine Sekunde vor Date</translation>
    </message>
    <message>
        <source>If-None-Match sent</source>
        <translation>If-None-Match gesendet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>although a tag is stored: a client should send it</source>
        <translation>obwohl ein ETag gespeichert ist: ein Client soll es senden</translation>
    </message>
    <message>
        <source>* matches whatever is current</source>
        <translation>* passt zu allem, was aktuell ist</translation>
    </message>
    <message>
        <source>is the stored tag (weak comparison)</source>
        <translation>ist das gespeicherte ETag (schwacher Vergleich)</translation>
    </message>
    <message>
        <source>is not the stored tag</source>
        <translation>ist nicht das gespeicherte ETag</translation>
    </message>
    <message>
        <source>no stored tag is in the recording</source>
        <translation>kein gespeichertes ETag in der Aufzeichnung</translation>
    </message>
    <message>
        <source>If-Modified-Since sent</source>
        <translation>If-Modified-Since gesendet</translation>
    </message>
    <message>
        <source>to be ignored, because If-None-Match is present</source>
        <translation>zu ignorieren, weil If-None-Match dabeisteht</translation>
    </message>
    <message>
        <source>is the stored date</source>
        <translation>ist das gespeicherte Datum</translation>
    </message>
    <message>
        <source>is later than the stored date</source>
        <translation>ist später als das gespeicherte Datum</translation>
    </message>
    <message>
        <source>is earlier than the stored date</source>
        <translation>ist früher als das gespeicherte Datum</translation>
    </message>
    <message>
        <source>no HTTP-date: to be ignored</source>
        <translation>kein HTTP-Datum: zu ignorieren</translation>
    </message>
    <message>
        <source>no stored date is in the recording</source>
        <translation>kein gespeichertes Datum in der Aufzeichnung</translation>
    </message>
    <message>
        <source>Status demanded</source>
        <translation>Geforderter Status</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>the answer does not say what is current</source>
        <translation>die Antwort sagt nicht, was aktuell ist</translation>
    </message>
    <message>
        <source>tag before date; a match on GET or HEAD asks for 304</source>
        <translation>ETag vor Datum; passt es bei GET oder HEAD, ist 304 gefordert</translation>
    </message>
    <message>
        <source>Status that came</source>
        <translation>Erhaltener Status</translation>
    </message>
    <message>
        <source>✓ as demanded</source>
        <translation>✓ wie gefordert</translation>
    </message>
    <message>
        <source>✕ %1 was demanded</source>
        <translation>✕ gefordert war %1</translation>
    </message>
    <message>
        <source>Stored entity tag</source>
        <translation>Gespeichertes ETag</translation>
    </message>
    <message>
        <source>Stored date</source>
        <translation>Gespeichertes Datum</translation>
    </message>
    <message>
        <source>Received entity tag</source>
        <translation>Empfangenes ETag</translation>
    </message>
    <message>
        <source>Received date</source>
        <translation>Empfangenes Datum</translation>
    </message>
    <message>
        <source>Validators</source>
        <translation>Validatoren</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Validators: %1</source>
        <translation>Validatoren: %1</translation>
    </message>
    <message>
        <source>not revalidated yet</source>
        <translation>noch nicht revalidiert</translation>
    </message>
    <message>
        <source>Entity tag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>%1 received; the right status is undetermined</source>
        <translation>%1 empfangen; welcher Status richtig ist, ist nicht feststellbar</translation>
    </message>
    <message>
        <source>✓ %1 was demanded, and %1 came</source>
        <translation>✓ %1 war gefordert, und %1 kam</translation>
    </message>
    <message>
        <source>✕ %1 was demanded, and %2 came</source>
        <translation>✕ %1 war gefordert, aber %2 kam</translation>
    </message>
</context>
<context>
    <name>hci::ViewActions</name>
    <message>
        <source>The window uses that language when it is next opened</source>
        <translation>Die Sprache gilt, wenn das Fenster das nächste Mal geöffnet wird</translation>
    </message>
    <message>
        <source>The text is as large as it can be</source>
        <translation>Die Schrift ist so groß wie möglich</translation>
    </message>
    <message>
        <source>The text is as small as it can be</source>
        <translation>Die Schrift ist so klein wie möglich</translation>
    </message>
    <message>
        <source>The text is as large as the desktop has it</source>
        <translation>Die Schrift ist so groß wie im Desktop eingestellt</translation>
    </message>
    <message>
        <source>This window was not opened by the program itself</source>
        <translation>Dieses Fenster wurde nicht vom Programm selbst geöffnet</translation>
    </message>
    <message>
        <source>Another window cannot be opened: the program does not start.</source>
        <translation>Ein weiteres Fenster lässt sich nicht öffnen: Das Programm startet nicht.</translation>
    </message>
</context>
<context>
    <name>hci::ViewSwitch</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>What each resource, host or media type cost</source>
        <translation>Was jede Ressource, jeder Host oder jeder Medientyp kostete</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When the bytes came, and what a cache answered</source>
        <translation>Wann die Bytes kamen und was ein Cache beantwortete</translation>
    </message>
    <message>
        <source>Unfold the chart</source>
        <translation>Diagramm aufklappen</translation>
    </message>
    <message>
        <source>Fold the chart</source>
        <translation>Diagramm zuklappen</translation>
    </message>
    <message>
        <source>Show the chart again</source>
        <translation>Zeigt das Diagramm wieder</translation>
    </message>
    <message>
        <source>Leave only this line of the chart</source>
        <translation>Lässt vom Diagramm nur diese Zeile stehen</translation>
    </message>
</context>
<context>
    <name>hci::WarningModel</name>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>hci::WarningsPanel</name>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
</context>
<context>
    <name>hci::Watch</name>
    <message>
        <source>The browser crashed</source>
        <translation>Der Browser ist abgestürzt</translation>
    </message>
    <message>
        <source>The browser has closed its connection</source>
        <translation>Der Browser hat seine Verbindung geschlossen</translation>
    </message>
    <message>
        <source>The browser ended with status %1</source>
        <translation>Der Browser endete mit Status %1</translation>
    </message>
    <message>
        <source>%1. It said: %2</source>
        <translation>%1. Er sagte: %2</translation>
    </message>
    <message>
        <source>This system lets it set up no sandbox: allow user namespaces, or watch Firefox.</source>
        <translation>Dieses System lässt ihn keine Sandbox einrichten: User-Namespaces erlauben oder Firefox beobachten.</translation>
    </message>
    <message>
        <source>It finds no display: look at DISPLAY and whether this user may draw there.</source>
        <translation>Er findet keinen Bildschirm: DISPLAY prüfen und ob dieser Benutzer dort zeichnen darf.</translation>
    </message>
    <message>
        <source>See whether it starts by itself, or choose another browser.</source>
        <translation>Prüfen, ob er für sich allein startet, oder einen anderen Browser wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s)</source>
        <translation>
            <numerusform>%Ln Austausch</numerusform>
            <numerusform>%Ln Austausche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × 304</source>
        <translation>%1 × 304</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>The exchanges recorded so far are kept.</source>
        <translation>Die bis dahin aufgezeichneten Austausche bleiben erhalten.</translation>
    </message>
    <message>
        <source>The browser was closed. The exchanges recorded so far are kept.</source>
        <translation>Der Browser wurde geschlossen. Die bis dahin aufgezeichneten Austausche bleiben erhalten.</translation>
    </message>
    <message>
        <source>No browser can be watched: %1. Install Chromium, Chrome, Edge, Brave or Firefox, or choose the program of one.</source>
        <translation>Kein Browser lässt sich beobachten: %1. Chromium, Chrome, Edge, Brave oder Firefox installieren oder das Programm eines Browsers wählen.</translation>
    </message>
    <message>
        <source>The browser cannot be watched: %1.</source>
        <translation>Der Browser lässt sich nicht beobachten: %1.</translation>
    </message>
</context>
<context>
    <name>hci::WatchBar</name>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Fresh profile</source>
        <translation>Frisches Profil</translation>
    </message>
    <message>
        <source>Kept profile</source>
        <translation>Bleibendes Profil</translation>
    </message>
    <message>
        <source>Address to visit</source>
        <translation>Zu besuchende Adresse</translation>
    </message>
    <message>
        <source>https://… to visit</source>
        <translation>https://… zum Besuchen</translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>Ends the browser, where one is watched, and closes this bar; the rows stay</source>
        <translation>Beendet den Browser, wenn einer beobachtet wird, und schließt diese Leiste; die Zeilen bleiben</translation>
    </message>
    <message>
        <source>No browser found</source>
        <translation>Kein Browser gefunden</translation>
    </message>
    <message>
        <source>Other Program …</source>
        <translation>Anderes Programm …</translation>
    </message>
    <message>
        <source>Which browser is started. It gets a window, and nothing of your own profiles is touched.</source>
        <translation>Welcher Browser gestartet wird. Er bekommt ein Fenster, und Ihre eigenen Profile bleiben unberührt.</translation>
    </message>
    <message>
        <source>Fresh: empty, and removed at the end. Kept: with the cache, cookies and sign-ins of the last time, in a folder of this program that only you can read.</source>
        <translation>Frisch: leer und am Ende gelöscht. Bleibend: mit Cache, Cookies und Anmeldungen vom letzten Mal, in einem Ordner dieses Programms, den nur Sie lesen können.</translation>
    </message>
</context>
<context>
    <name>hci::WatchController</name>
    <message>
        <source>That is no http or https address.</source>
        <translation>Das ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>The program %1 is not there any more.</source>
        <translation>Das Programm %1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Choose a Program …</source>
        <translation>Programm wählen …</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Choose the program of a browser</source>
        <translation>Programm eines Browsers wählen</translation>
    </message>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>Name what comes from here on</source>
        <translation>Benennen, was von hier an kommt</translation>
    </message>
    <message>
        <source>Set &amp;Mark</source>
        <translation>&amp;Marke setzen</translation>
    </message>
    <message>
        <source>No browser is being watched</source>
        <translation>Es wird kein Browser beobachtet</translation>
    </message>
    <message>
        <source>The browser is still starting</source>
        <translation>Der Browser startet noch</translation>
    </message>
    <message>
        <source>The browser is being ended</source>
        <translation>Der Browser wird gerade beendet</translation>
    </message>
    <message>
        <source>Firefox has no order for that: Cache Off, or a fresh profile, does</source>
        <translation>Firefox hat dafür keinen Befehl: „Cache aus“ oder ein frisches Profil leisten es</translation>
    </message>
    <message>
        <source>Not while a browser is being watched</source>
        <translation>Nicht, solange ein Browser beobachtet wird</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>▶ Resume</source>
        <translation>▶ Fortsetzen</translation>
    </message>
    <message>
        <source>❚❚ Pause</source>
        <translation>❚❚ Pause</translation>
    </message>
    <message>
        <source>The browser starts</source>
        <translation>Der Browser startet</translation>
    </message>
    <message>
        <source>The browser ends</source>
        <translation>Der Browser endet</translation>
    </message>
    <message>
        <source>paused · %1</source>
        <translation>angehalten · %1</translation>
    </message>
</context>
<context>
    <name>hci::WhatIfLine</name>
    <message>
        <source>What if Cache-&amp;Control:</source>
        <translation>Was wäre mit Cache-&amp;Control:</translation>
    </message>
    <message>
        <source>Cache-Control to try</source>
        <translation>Cache-Control zum Ausprobieren</translation>
    </message>
    <message>
        <source>this resource</source>
        <translation>diese Ressource</translation>
    </message>
    <message>
        <source>its host</source>
        <translation>ihren Host</translation>
    </message>
    <message>
        <source>its media type</source>
        <translation>ihren Medientyp</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
</context>
<context>
    <name>hci::WhatIfRow</name>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 Anfrage</numerusform>
            <numerusform>%1 Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 revalidation(s) become hits</source>
        <translation>
            <numerusform>%1 Revalidierung wird zum Treffer</numerusform>
            <numerusform>%1 Revalidierungen werden zu Treffern</numerusform>
        </translation>
    </message>
    <message>
        <source>Not computed: %1.</source>
        <translation>Nicht berechnet: %1.</translation>
    </message>
    <message>
        <source>Nothing would have changed over this recording.</source>
        <translation>An dieser Aufzeichnung hätte sich nichts geändert.</translation>
    </message>
    <message>
        <source>%1 and %2 fewer over this recording; %3</source>
        <translation>%1 und %2 weniger in dieser Aufzeichnung; %3</translation>
    </message>
    <message>
        <source>%1 and %2 more over this recording</source>
        <translation>%1 und %2 mehr in dieser Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>hci::Wire</name>
    <message>
        <source>Request line</source>
        <translation>Anfragezeile</translation>
    </message>
    <message>
        <source>Interim status line</source>
        <translation>Vorläufige Statuszeile</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>Statuszeile</translation>
    </message>
    <message>
        <source>Interim field</source>
        <translation>Vorläufiges Feld</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Empty line</source>
        <translation>Leerzeile</translation>
    </message>
    <message>
        <source>Chunk size</source>
        <translation>Chunk-Größe</translation>
    </message>
    <message>
        <source>Chunk end</source>
        <translation>Chunk-Ende</translation>
    </message>
    <message>
        <source>Trailer field</source>
        <translation>Trailer-Feld</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>After the message</source>
        <translation>Nach der Nachricht</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
</context>
<context>
    <name>hci::WireModel</name>
    <message>
        <source>… %1 not shown</source>
        <translation>… %1 nicht gezeigt</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>hci::WirePanel</name>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Bytes on the wire</source>
        <translation>Bytes auf der Leitung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Which message</source>
        <translation>Welche Nachricht</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Form of the bytes</source>
        <translation>Darstellung der Bytes</translation>
    </message>
    <message>
        <source>✕ Fault</source>
        <translation>✕ Fehler</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>↻ Sent again</source>
        <translation>↻ Erneut gesendet</translation>
    </message>
    <message>
        <source>The reused connection was closed before the first byte, so the request was sent again (RFC 9112, 9.3.1)</source>
        <translation>Die wiederverwendete Verbindung wurde vor dem ersten Byte geschlossen; die Anfrage wurde noch einmal gesendet (RFC 9112, 9.3.1)</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 empfangen</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 of them not shown</source>
        <translation>davon %1 nicht gezeigt</translation>
    </message>
    <message>
        <source>%1 after the message</source>
        <translation>%1 nach der Nachricht</translation>
    </message>
</context>
<context>
    <name>hci::WireView</name>
    <message>
        <source>No answer on the wire</source>
        <translation>Keine Antwort auf der Leitung</translation>
    </message>
    <message>
        <source>%1, byte for byte</source>
        <translation>%1, Byte für Byte</translation>
    </message>
    <message numerus="yes">
        <source>%1, with %Ln fault(s) on the wire</source>
        <translation>
            <numerusform>%1, mit %Ln Fehler auf der Leitung</numerusform>
            <numerusform>%1, mit %Ln Fehlern auf der Leitung</numerusform>
        </translation>
    </message>
    <message>
        <source>✕ Bytes came behind the answer: the connection was dropped</source>
        <translation>✕ Nach der Antwort kamen weitere Bytes: Die Verbindung wurde getrennt</translation>
    </message>
    <message>
        <source>On a connection that was used before</source>
        <translation>Auf einer schon benutzten Verbindung</translation>
    </message>
    <message>
        <source>On a connection of its own</source>
        <translation>Auf einer eigenen Verbindung</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>No bytes of this exchange</source>
        <translation>Keine Bytes dieses Austauschs</translation>
    </message>
    <message>
        <source>What this window sends over HTTP/1.1 is kept byte for byte. An exchange from a file, over HTTP/2, or one of very many has no bytes here.</source>
        <translation>Was dieses Fenster über HTTP/1.1 sendet, wird Byte für Byte behalten. Austausche aus einer Datei, über HTTP/2 oder jenseits einer sehr großen Anzahl haben hier keine Bytes.</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>  and %1 more</source>
        <translation>  und %1 weitere</translation>
    </message>
    <message>
        <source> for nothing</source>
        <translation> umsonst</translation>
    </message>
    <message>
        <source> wants </source>
        <translation> erwartet </translation>
    </message>
    <message>
        <source>"cache" makes browsers drop what they have stored of this origin: Firefox since 138, Safari since 17, Chrome in part since 127. The simulation of a private cache does so, too.</source>
        <translation>Auf "cache" hin verwerfen Browser, was sie von diesem Ursprung gespeichert haben: Firefox seit 138, Safari seit 17, Chrome teilweise seit 127. Die Simulation eines privaten Caches tut das auch.</translation>
    </message>
    <message>
        <source>%1 (a temporary file in %2)</source>
        <translation>%1 (eine temporäre Datei in %2)</translation>
    </message>
    <message>
        <source>%1 (and %2 more resources of %3)</source>
        <translation>%1 (und %2 weitere Ressourcen von %3)</translation>
    </message>
    <message>
        <source>%1 (and 1 more resource of %2)</source>
        <translation>%1 (und 1 weitere Ressource von %2)</translation>
    </message>
    <message>
        <source>%1 (but for those that read %2)</source>
        <translation>%1 (außer in Caches mit Vorrang für %2)</translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <translation>%1 (in %2)</translation>
    </message>
    <message>
        <source>%1 addresses carry %2 contents</source>
        <translation>%1 Adressen liefern %2 Inhalte</translation>
    </message>
    <message>
        <source>%1 addresses carry one content</source>
        <translation>%1 Adressen liefern denselben Inhalt</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 answered from its HTTP cache.</source>
        <translation>%1 antwortete aus dem HTTP-Cache.</translation>
    </message>
    <message>
        <source>%1 answered from its memory.</source>
        <translation>%1 antwortete aus dem Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>%1 answered with what it had fetched ahead of time.</source>
        <translation>%1 antwortete mit vorab Geladenem.</translation>
    </message>
    <message>
        <source>%1 answers from its store: the request allows a stale response.</source>
        <translation>%1 antwortet aus dem Bestand: Die Anfrage erlaubt eine veraltete Antwort.</translation>
    </message>
    <message>
        <source>%1 answers from its store: the response is fresh for %2, and %3 old.</source>
        <translation>%1 antwortet aus dem Bestand: Die Antwort ist %2 lang frisch und %3 alt.</translation>
    </message>
    <message>
        <source>%1 asked over the network.</source>
        <translation>%1 fragte über das Netz.</translation>
    </message>
    <message>
        <source>%1 asks first: the response may not be used without validation.</source>
        <translation>%1 fragt erst nach: Die Antwort darf nicht ohne Prüfung verwendet werden.</translation>
    </message>
    <message>
        <source>%1 asks first: the response was fresh for %2, and is %3 old.</source>
        <translation>%1 fragt erst nach: Die Antwort war %2 lang frisch und ist %3 alt.</translation>
    </message>
    <message>
        <source>%1 by heuristic, a tenth of the time since Last-Modified</source>
        <translation>%1 heuristisch, ein Zehntel der Zeit seit Last-Modified</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 bytes follow the 304's empty line</source>
        <translation>Bytes nach der Leerzeile der 304: %1</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 ist nicht verwendbar</translation>
    </message>
    <message>
        <source>%1 differs from an update by RFC 9111 in %2</source>
        <translation>%1 weicht von einer Aktualisierung nach RFC 9111 ab bei %2</translation>
    </message>
    <message>
        <source>%1 does not know &apos;%2&apos;; %3</source>
        <translation>%1 kennt „%2“ nicht; %3</translation>
    </message>
    <message>
        <source>%1 entries read</source>
        <translation>%1 Einträge gelesen</translation>
    </message>
    <message>
        <source>%1 from Cache-Control</source>
        <translation>%1 aus Cache-Control</translation>
    </message>
    <message>
        <source>%1 from Expires less Date</source>
        <translation>%1 aus Expires minus Date</translation>
    </message>
    <message>
        <source>%1 from the field for CDNs</source>
        <translation>%1 aus dem Feld für CDNs</translation>
    </message>
    <message>
        <source>%1 gave the page %2 from its cache; the network answered 304.</source>
        <translation>%1 gab der Seite eine %2 aus dem Cache; das Netz antwortete 304.</translation>
    </message>
    <message>
        <source>%1 gives the page a %2 that is neither in the stored response nor in the 304.</source>
        <translation>%1 gibt der Seite ein Feld %2, das weder in der gespeicherten Antwort noch in der 304 steht.</translation>
    </message>
    <message>
        <source>%1 gives the page another %2 than an update makes.</source>
        <translation>%1 gibt der Seite in %2 etwas anderes, als eine Aktualisierung ergibt.</translation>
    </message>
    <message>
        <source>%1 gives the page no %2. An earlier 304 has brought one, and this one does not take it away.</source>
        <translation>%1 gibt der Seite kein Feld %2. Eine frühere 304 hat es gebracht, und diese nimmt es nicht weg.</translation>
    </message>
    <message>
        <source>%1 gives the page no %2. The 304 brings one, which an update puts in.</source>
        <translation>%1 gibt der Seite kein Feld %2. Die 304 bringt es, und eine Aktualisierung nimmt es auf.</translation>
    </message>
    <message>
        <source>%1 gives the page no %2. The stored response has one, and the 304 does not take it away.</source>
        <translation>%1 gibt der Seite kein Feld %2. Die gespeicherte Antwort hat es, und die 304 nimmt es nicht weg.</translation>
    </message>
    <message>
        <source>%1 got no answer.</source>
        <translation>%1 bekam keine Antwort.</translation>
    </message>
    <message>
        <source>%1 has another %2 than an update makes</source>
        <translation>%1 hat in %2 etwas anderes, als eine Aktualisierung ergibt</translation>
    </message>
    <message>
        <source>%1 has no response that it may answer with.</source>
        <translation>%1 hat keine Antwort, die verwendet werden darf.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 is empty or not a dictionary: it is ignored, and Cache-Control counts</source>
        <translation>%1 ist leer oder kein Dictionary: das Feld wird ignoriert, und Cache-Control zählt</translation>
    </message>
    <message>
        <source>%1 is not known to be safe: the request is written through to the origin</source>
        <translation>%1 ist nicht als sichere Methode bekannt: die Anfrage wird an den Ursprungsserver durchgereicht</translation>
    </message>
    <message>
        <source>%1 is of another origin: nothing is invalidated there</source>
        <translation>%1 gehört zu einem anderen Ursprung: dort wird nichts invalidiert</translation>
    </message>
    <message>
        <source>%1 is valid: Cache-Control and Expires are ignored</source>
        <translation>%1 ist gültig: Cache-Control und Expires werden ignoriert</translation>
    </message>
    <message>
        <source>%1 keeps the old %2 where an update takes the new one</source>
        <translation>%1 behält in %2 den alten Wert, wo eine Aktualisierung den neuen nimmt</translation>
    </message>
    <message>
        <source>%1 keeps the old %2, which an update may leave out</source>
        <translation>%1 behält in %2 den alten Wert, was eine Aktualisierung darf</translation>
    </message>
    <message>
        <source>%1 keeps the stored %2. A 304 has brought another value, which an update puts in its place.</source>
        <translation>%1 behält in %2 den gespeicherten Wert. Eine 304 hat einen anderen gebracht, den eine Aktualisierung an seine Stelle setzt.</translation>
    </message>
    <message>
        <source>%1 keeps what an update makes of the two</source>
        <translation>%1 behält, was eine Aktualisierung aus beiden macht</translation>
    </message>
    <message>
        <source>%1 leaves out %2, which the 304 brings</source>
        <translation>%1 lässt %2 weg, was die 304 bringt</translation>
    </message>
    <message>
        <source>%1 loses %2, which an update keeps</source>
        <translation>%1 verliert %2, was eine Aktualisierung behält</translation>
    </message>
    <message>
        <source>%1 may wait for the answer that was under way.</source>
        <translation>%1 darf auf die Antwort warten, die unterwegs war.</translation>
    </message>
    <message>
        <source>%1 more requests</source>
        <translation>%1 weitere Anfragen</translation>
    </message>
    <message>
        <source>%1 reported the 304 alone, not what it stored.</source>
        <translation>%1 meldete nur die 304, nicht, was es gespeichert hat.</translation>
    </message>
    <message>
        <source>%1 requests are not answered from a cache</source>
        <translation>%1-Anfragen werden nicht aus einem Cache beantwortet</translation>
    </message>
    <message>
        <source>%1 s, from the Age field</source>
        <translation>%1 s, aus dem Feld Age</translation>
    </message>
    <message>
        <source>%1 s: the Age field is not a number of seconds</source>
        <translation>%1 s: das Feld Age ist keine Sekundenzahl</translation>
    </message>
    <message>
        <source>%1 s: there is no Age field</source>
        <translation>%1 s: das Feld Age fehlt</translation>
    </message>
    <message>
        <source>%1 stored responses match; exchange %2 is chosen: the most recent, one with Vary before one without</source>
        <translation>%1 gespeicherte Antworten passen; gewählt ist Austausch %2: die neueste, eine mit Vary vor einer ohne</translation>
    </message>
    <message>
        <source>%1 takes over the %2 of the 304, which an update leaves out.</source>
        <translation>%1 übernimmt %2 aus der 304, was eine Aktualisierung auslässt.</translation>
    </message>
    <message>
        <source>%1 takes the new %2 where an update keeps the old one</source>
        <translation>%1 nimmt in %2 den neuen Wert, wo eine Aktualisierung den alten behält</translation>
    </message>
    <message>
        <source>%1 times their size</source>
        <translation>das %1-Fache ihrer Größe</translation>
    </message>
    <message>
        <source>%1 wants a whole number from 0 to %2</source>
        <translation>%1 erwartet eine ganze Zahl von 0 bis %2</translation>
    </message>
    <message>
        <source>%1 wants true or false</source>
        <translation>%1 erwartet true oder false</translation>
    </message>
    <message>
        <source>%1 wants words of %2</source>
        <translation>%1 erwartet Wörter aus %2</translation>
    </message>
    <message>
        <source>%1, %2 incomplete</source>
        <translation>%1, %2 unvollständig</translation>
    </message>
    <message>
        <source>%1, file ends early at byte %2</source>
        <translation>%1, Datei endet vorzeitig bei Byte %2</translation>
    </message>
    <message>
        <source>%1: %2, not a regular file</source>
        <translation>%1: %2, keine reguläre Datei</translation>
    </message>
    <message>
        <source>%1: longer than %2 bytes, which is too long here</source>
        <translation>%1: länger als %2 Bytes, das ist hier zu lang</translation>
    </message>
    <message>
        <source>%1: not a regular file</source>
        <translation>%1: keine reguläre Datei</translation>
    </message>
    <message>
        <source>%1: there is no RSA or EC key in it, or it is encrypted</source>
        <translation>%1: enthält keinen RSA- oder EC-Schlüssel, oder er ist verschlüsselt</translation>
    </message>
    <message>
        <source>%1: there is no certificate in it (PEM)</source>
        <translation>%1: enthält kein Zertifikat (PEM)</translation>
    </message>
    <message>
        <source>%1; a 304 did not change %2</source>
        <translation>%1; eine 304 änderte %2 nicht</translation>
    </message>
    <message>
        <source>%1; age %2; fresh for another %3</source>
        <translation>%1; Alter %2; noch %3 frisch</translation>
    </message>
    <message>
        <source>%1; age %2; stale for %3</source>
        <translation>%1; Alter %2; schon %3 veraltet</translation>
    </message>
    <message>
        <source>%1; its age is unknown because the recording has no time: not taken as fresh</source>
        <translation>%1; das Alter ist unbekannt, weil in der Aufzeichnung die Zeit fehlt: gilt nicht als frisch</translation>
    </message>
    <message>
        <source>%1; the request had been sent on a connection that its server closed</source>
        <translation>%1; die Anfrage war auf einer Verbindung gesendet worden, die der Server schloss</translation>
    </message>
    <message>
        <source>%1; the request was sent %2 times</source>
        <translation>%1; die Anfrage wurde %2-mal gesendet</translation>
    </message>
    <message>
        <source>%1; yet the answer says %2: it is configured otherwise</source>
        <translation>%1; die Antwort sagt jedoch %2: der Cache ist anders konfiguriert</translation>
    </message>
    <message>
        <source>(%1 more)</source>
        <translation>(und %1 weitere)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>+0000 in place of GMT</source>
        <translation>+0000 statt GMT</translation>
    </message>
    <message>
        <source>, which a cache would not even have requested</source>
        <translation>, die ein Cache gar nicht erst angefragt hätte</translation>
    </message>
    <message>
        <source>- and %1 more, which `--format json` has</source>
        <translation>- und %1 weitere, die `--format json` enthält</translation>
    </message>
    <message>
        <source>--%1 reads a file</source>
        <translation>--%1 liest eine Datei</translation>
    </message>
    <message>
        <source>--cookie %1 reads a file</source>
        <translation>--cookie %1 liest eine Datei</translation>
    </message>
    <message>
        <source>--header reads a file</source>
        <translation>--header liest eine Datei</translation>
    </message>
    <message>
        <source>--url-query %1 reads a file</source>
        <translation>--url-query %1 liest eine Datei</translation>
    </message>
    <message>
        <source>0: a 200 needs nothing; 1: Last-Modified or a lifetime; 2: a lifetime</source>
        <translation>0: eine 200 braucht nichts; 1: Last-Modified oder eine Frischedauer; 2: eine Frischedauer</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>1 entry read</source>
        <translation>1 Eintrag gelesen</translation>
    </message>
    <message>
        <source>200 if the tags differ, else 304</source>
        <translation>200, wenn sich die ETags unterscheiden, sonst 304</translation>
    </message>
    <message>
        <source>200 or 304</source>
        <translation>200 oder 304</translation>
    </message>
    <message>
        <source>200, and a later date (%1) gets 304: a fraction of a second is compared that Last-Modified does not show</source>
        <translation>200, und ein späteres Datum (%1) ergibt 304: Sekundenbruchteile werden mitverglichen, die Last-Modified nicht zeigt</translation>
    </message>
    <message>
        <source>200, changed</source>
        <translation>200, geändert</translation>
    </message>
    <message>
        <source>200, nothing changed</source>
        <translation>200, nichts geändert</translation>
    </message>
    <message>
        <source>200, same content, another tag</source>
        <translation>200, gleicher Inhalt, anderes ETag</translation>
    </message>
    <message>
        <source>200: If-Modified-Since is ignored</source>
        <translation>200: If-Modified-Since wird ignoriert</translation>
    </message>
    <message>
        <source>200: it is ignored</source>
        <translation>200: es wird ignoriert</translation>
    </message>
    <message>
        <source>206, or 200 where ranges are not served</source>
        <translation>206, oder 200, wo keine Bereiche geliefert werden</translation>
    </message>
    <message>
        <source>301 and 308 may be kept without an explicit lifetime, and browsers keep them for as long as they like. A lifetime makes a mistake undoable.</source>
        <translation>301 und 308 dürfen ohne explizite Frischedauer behalten werden, und Browser behalten sie, solange sie wollen. Mit einer Frischedauer lässt sich ein Irrtum wieder beheben.</translation>
    </message>
    <message>
        <source>304 although no tag sent ({1}) is the current {0}: the matching date was let win</source>
        <translation>304, obwohl kein gesendetes ETag ({1}) das aktuelle {0} ist: das passende Datum bekam den Vorrang</translation>
    </message>
    <message>
        <source>304 although {1} was sent and the resource has no tag at all: the matching date was let win, which does not count beside If-None-Match</source>
        <translation>304, obwohl {1} gesendet wurde und die Ressource gar kein ETag hat: das passende Datum bekam den Vorrang, das neben If-None-Match nicht zählt</translation>
    </message>
    <message>
        <source>304 answers a condition. A client that sent none may have nothing stored, and gets nothing to show. Where a cache in front keeps answers, take this resource out of it, or let it keep no 304.</source>
        <translation>304 antwortet auf eine Bedingung. Ein Client, der keine gesendet hat, hat womöglich nichts gespeichert und bekommt nichts anzuzeigen. Wo ein vorgeschalteter Cache Antworten behält, diese Ressource davon ausnehmen oder ihn keine 304 behalten lassen.</translation>
    </message>
    <message>
        <source>304 is for GET and HEAD. With other methods a false If-None-Match asks for 412, and If-Modified-Since is to be ignored (RFC 9110 13.1.3).</source>
        <translation>304 ist für GET und HEAD. Bei anderen Methoden ist 412 verlangt, wenn If-None-Match nicht erfüllt ist, und If-Modified-Since ist zu ignorieren (RFC 9110 13.1.3).</translation>
    </message>
    <message>
        <source>304 nobody asked for</source>
        <translation>304, ungefragt</translation>
    </message>
    <message>
        <source>304 to If-Modified-Since {2} with Last-Modified {0}, which is later than the stored {1}: the content changed between, and the date sent hides it</source>
        <translation>304 auf If-Modified-Since {2} mit Last-Modified {0}, später als das gespeicherte {1}: der Inhalt hat sich dazwischen geändert, und das gesendete Datum verdeckt es</translation>
    </message>
    <message>
        <source>304 to a request whose only condition is {0:raw}, which cannot ask for it</source>
        <translation>304 auf eine Anfrage, deren einzige Bedingung {0:raw} ist, womit sich keine 304 verlangen lässt</translation>
    </message>
    <message>
        <source>304 to {0:raw}; a false If-None-Match asks for 412 there, and If-Modified-Since is ignored</source>
        <translation>304 auf {0:raw}; ist If-None-Match nicht erfüllt, ist dort 412 verlangt, und If-Modified-Since wird ignoriert</translation>
    </message>
    <message>
        <source>304 to {1}, although the last full answer had the tag {0}, and the 304 names none</source>
        <translation>304 auf {1}, obwohl die letzte vollständige Antwort das ETag {0} hatte, und die 304 nennt keines</translation>
    </message>
    <message>
        <source>304 to {1}, although the resource has no tag at all</source>
        <translation>304 auf {1}, obwohl die Ressource gar kein ETag hat</translation>
    </message>
    <message>
        <source>304 to {2} with Last-Modified {0}, which is later than the stored {1}: it may be other content, and no strong tag says that it is not; caches that take the date for strong must not update by it</source>
        <translation>304 auf {2} mit Last-Modified {0}, später als das gespeicherte {1}: es kann anderer Inhalt sein, und kein starkes ETag schließt das aus; Caches, die das Datum als stark behandeln, dürfen damit nicht aktualisieren</translation>
    </message>
    <message>
        <source>304 to {2} with Last-Modified {0}, which is later than the stored {1}: the date moved although the tag says that nothing changed, or the content changed and the tag did not</source>
        <translation>304 auf {2} mit Last-Modified {0}, später als das gespeicherte {1}: das Datum hat sich geändert, obwohl das ETag besagt, dass sich nichts geändert hat, oder der Inhalt hat sich geändert und das ETag nicht</translation>
    </message>
    <message>
        <source>304 with Last-Modified {0}, which is later than the If-Modified-Since sent ({1})</source>
        <translation>304 mit Last-Modified {0}, später als das gesendete If-Modified-Since ({1})</translation>
    </message>
    <message>
        <source>304 with all it must say</source>
        <translation>304 mit allen Pflichtangaben</translation>
    </message>
    <message>
        <source>304 with all it must say; {bytes} saved</source>
        <translation>304 mit allen Pflichtangaben; {bytes} gespart</translation>
    </message>
    <message>
        <source>304 with the tag {0}, which is none of those sent ({1})</source>
        <translation>304 mit dem ETag {0}, das keines der gesendeten ist ({1})</translation>
    </message>
    <message>
        <source>304, although the answers show no Last-Modified</source>
        <translation>304, obwohl die Antworten kein Last-Modified zeigen</translation>
    </message>
    <message>
        <source>304, although the current tag is {0} and {1} was sent</source>
        <translation>304, obwohl das aktuelle ETag {0} ist und {1} gesendet wurde</translation>
    </message>
    <message>
        <source>304, and the recording shows no precondition: this recorder may have left it out</source>
        <translation>304, und die Aufzeichnung zeigt keine Vorbedingung: dieser Aufzeichner hat sie womöglich weggelassen</translation>
    </message>
    <message>
        <source>304, and the request has no precondition</source>
        <translation>304, und die Anfrage hat keine Vorbedingung</translation>
    </message>
    <message>
        <source>304, contradicted by another answer</source>
        <translation>304, von einer anderen Antwort widerlegt</translation>
    </message>
    <message>
        <source>304, incomplete</source>
        <translation>304, unvollständig</translation>
    </message>
    <message>
        <source>304, stale</source>
        <translation>304, veraltet</translation>
    </message>
    <message>
        <source>304, stored response not recorded</source>
        <translation>304, gespeicherte Antwort nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>304, where the same request without a precondition is answered {0:n}</source>
        <translation>304, obwohl dieselbe Anfrage ohne Vorbedingung mit {0:n} beantwortet wird</translation>
    </message>
    <message>
        <source>304, which this condition cannot ask for</source>
        <translation>eine 304, die diese Bedingung nicht verlangen kann</translation>
    </message>
    <message>
        <source>304: If-Modified-Since is ignored</source>
        <translation>304: If-Modified-Since wird ignoriert</translation>
    </message>
    <message>
        <source>304: all three forms are accepted</source>
        <translation>304: alle drei Formen werden akzeptiert</translation>
    </message>
    <message>
        <source>304: lines combine</source>
        <translation>304: Zeilen werden zusammengefasst</translation>
    </message>
    <message>
        <source>304: max-age speaks to caches</source>
        <translation>304: max-age richtet sich an Caches</translation>
    </message>
    <message>
        <source>304: no-cache speaks to caches</source>
        <translation>304: no-cache richtet sich an Caches</translation>
    </message>
    <message>
        <source>304: preconditions come before Range</source>
        <translation>304: Vorbedingungen kommen vor Range</translation>
    </message>
    <message>
        <source>304: the comparison is weak</source>
        <translation>304: der Vergleich ist schwach</translation>
    </message>
    <message>
        <source>304: the quotes are not looked at</source>
        <translation>304: die Anführungszeichen werden nicht beachtet</translation>
    </message>
    <message>
        <source>304s saved more bytes than this</source>
        <translation>mehr als so viele Bytes durch 304 gespart</translation>
    </message>
    <message>
        <source>404 or 4xx</source>
        <translation>404 oder 4xx</translation>
    </message>
    <message>
        <source>412 says that a condition in the request was false. This request has none.</source>
        <translation>412 besagt, dass eine Bedingung der Anfrage nicht erfüllt war. Diese Anfrage hat keine.</translation>
    </message>
    <message>
        <source>412 to {0:raw} with If-None-Match {1} alone: 304 is asked for</source>
        <translation>412 auf {0:raw} mit If-None-Match {1} allein: verlangt ist 304</translation>
    </message>
    <message>
        <source>412 where 304 is asked for</source>
        <translation>412, wo 304 verlangt ist</translation>
    </message>
    <message>
        <source>412 without a precondition</source>
        <translation>412 ohne Vorbedingung</translation>
    </message>
    <message>
        <source>412, and no action</source>
        <translation>412, und keine Aktion</translation>
    </message>
    <message>
        <source>412, and the request has no precondition</source>
        <translation>412, aber die Anfrage hat keine Vorbedingung</translation>
    </message>
    <message>
        <source>412, not the content</source>
        <translation>412, nicht der Inhalt</translation>
    </message>
    <message>
        <source>; then </source>
        <translation>; danach </translation>
    </message>
    <message>
        <source>A 206 must carry Date, Cache-Control, ETag, Expires, Content-Location and Vary where the 200 to the same request would: without the validator, parts cannot be combined.</source>
        <translation>Eine 206 muss Date, Cache-Control, ETag, Expires, Content-Location und Vary enthalten, soweit die 200 auf dieselbe Anfrage sie hätte: Ohne den Validator lassen sich Teile nicht zusammensetzen.</translation>
    </message>
    <message>
        <source>A 304 comes although nothing that was sent matches</source>
        <translation>Eine 304 kommt, obwohl nichts passt, was gesendet wurde</translation>
    </message>
    <message>
        <source>A 304 comes where the plain request does not succeed, so no condition counts</source>
        <translation>Eine 304 kommt, obwohl die einfache Anfrage nicht gelingt und daher keine Bedingung zählt</translation>
    </message>
    <message>
        <source>A 304 ends with the empty line after its fields (RFC 9112 6.3). What follows is read as the beginning of the next answer on the connection: responses get mixed up.</source>
        <translation>Eine 304 endet mit der Leerzeile nach ihren Feldern (RFC 9112 6.3). Was danach kommt, wird als Anfang der nächsten Antwort auf der Verbindung gelesen: Antworten geraten durcheinander.</translation>
    </message>
    <message>
        <source>A 304 must carry Content-Location, Date, ETag, Vary, Cache-Control and Expires where the 200 to the same request would. Without Cache-Control or Expires the lifetime cannot be renewed by it; without Vary a cache that keeps several variants may freshen the wrong one.</source>
        <translation>Eine 304 muss Content-Location, Date, ETag, Vary, Cache-Control und Expires enthalten, soweit die 200 auf dieselbe Anfrage sie hätte. Ohne Cache-Control oder Expires kann sie die Frischedauer nicht erneuern; ohne Vary frischt ein Cache, der mehrere Varianten behält, womöglich die falsche auf.</translation>
    </message>
    <message>
        <source>A 304 need not repeat it, and a browser's own cache keeps the stored value. But a script that sets If-None-Match itself is handed the 304 as it is, and a stored value may name the origin that asked before: then Fetch's CORS check fails.</source>
        <translation>Eine 304 braucht Access-Control-Allow-Origin nicht zu wiederholen, und der eigene Cache eines Browsers behält den gespeicherten Wert. Einem Skript aber, das If-None-Match selbst setzt, wird die 304 so übergeben, wie sie ist, und ein gespeicherter Wert kann den Ursprung nennen, der zuvor gefragt hat: Dann scheitert die CORS-Prüfung von Fetch.</translation>
    </message>
    <message>
        <source>A 304 says that the stored content is the current one. Who asked without a condition, seconds later, got other content: either it changed in these seconds, or the 304 was not true, and the client goes on with the old content. A server must compare the tag with that of this very resource (13.1.2).</source>
        <translation>Eine 304 besagt, dass der gespeicherte Inhalt der aktuelle ist. Wer Sekunden später ohne Bedingung fragte, bekam einen anderen Inhalt: Entweder hat er sich in diesen Sekunden geändert, oder die 304 war falsch und der Client arbeitet mit dem alten Inhalt weiter. Ein Server muss das ETag mit dem genau dieser Ressource vergleichen (13.1.2).</translation>
    </message>
    <message>
        <source>A 304 should not repeat representation metadata beyond what it must: caches merge it into the stored response (RFC 9111 3.2), so a value that differs changes how the stored content is read. Chrome, Firefox and Safari still use the stored Content-Type; caches between do not.</source>
        <translation>Eine 304 soll außer den vorgeschriebenen keine Repräsentationsmetadaten wiederholen: Caches übernehmen sie in die gespeicherte Antwort (RFC 9111 3.2), sodass ein abweichender Wert ändert, wie der gespeicherte Inhalt gelesen wird. Chrome, Firefox und Safari bleiben trotzdem beim gespeicherten Content-Type; Caches dazwischen nicht.</translation>
    </message>
    <message>
        <source>A 304 that nobody asked for</source>
        <translation>Eine 304, nach der niemand gefragt hat</translation>
    </message>
    <message>
        <source>A 304 that says all it must</source>
        <translation>Eine 304 mit allen Pflichtangaben</translation>
    </message>
    <message>
        <source>A 304 to a tag that does not match</source>
        <translation>Eine 304 auf ein ETag, das nicht passt</translation>
    </message>
    <message>
        <source>A 304 to an unsafe method</source>
        <translation>Eine 304 auf eine unsichere Methode</translation>
    </message>
    <message>
        <source>A 304 where the plain answer is no 2xx</source>
        <translation>Eine 304, wo die Antwort ohne Bedingung keine 2xx ist</translation>
    </message>
    <message>
        <source>A CDN or proxy says in a field of its own whether it answered from its store, and why not.</source>
        <translation>Ein CDN oder Proxy meldet in einem eigenen Feld, ob die Antwort aus seinem Speicher kam, und wenn nicht, warum.</translation>
    </message>
    <message>
        <source>A cache gives a stored response to every request that agrees in the fields that Vary names (RFC 9111 4.1). Where another field chose the content, it gives out the wrong one, and a 304 confirms the wrong one.</source>
        <translation>Ein Cache gibt eine gespeicherte Antwort auf jede Anfrage, die in den von Vary genannten Feldern übereinstimmt (RFC 9111 4.1). Wo ein anderes Feld den Inhalt bestimmt hat, gibt er den falschen aus, und eine 304 bestätigt den falschen.</translation>
    </message>
    <message>
        <source>A cache keeps a response for each address, query included. Parameters that never change the content (those of campaigns and analytics, for one) and the order of parameters split it: each address is fetched and stored anew. Make sure that the parameters never matter before you say so.</source>
        <translation>Ein Cache behält je Adresse samt Query eine Antwort. Parameter, die den Inhalt nie ändern (etwa die von Kampagnen und Webanalyse), und die Reihenfolge der Parameter zersplittern den Cache: Jede Adresse wird neu abgerufen und gespeichert. Erst sicherstellen, dass die Parameter nie eine Rolle spielen, dann das angeben.</translation>
    </message>
    <message>
        <source>A cache keys what it stores by the Vary of the response at hand. An answer without the field is used for every request, whatever the others say.</source>
        <translation>Ein Cache bildet den Schlüssel seiner gespeicherten Antworten nach dem Vary der jeweiligen Antwort. Eine Antwort ohne das Feld wird für jede Anfrage verwendet, was auch immer die anderen sagen.</translation>
    </message>
    <message>
        <source>A cache must invalidate the URL of an unsafe request when the answer is no error: what it has stored may not be used again without asking. The rule binds the caches that the write went through; another cache, or another machine of the same network, is not notified.</source>
        <translation>Ein Cache muss die URL einer Anfrage mit unsicherer Methode invalidieren, wenn die Antwort kein Fehler ist: Was er gespeichert hat, darf nicht ohne Rückfrage wiederverwendet werden. Die Regel bindet die Caches, durch die der Schreibzugriff lief; ein anderer Cache oder ein anderer Rechner desselben Netzes erfährt nichts davon.</translation>
    </message>
    <message>
        <source>A cache must read an invalid Expires as a time in the past: already expired. `0` and `-1` are common ways to say so.</source>
        <translation>Ein Cache muss ein ungültiges Expires als Zeitpunkt in der Vergangenheit lesen: bereits abgelaufen. `0` und `-1` sind übliche Schreibweisen dafür.</translation>
    </message>
    <message>
        <source>A cache on the way had the response, and the response forbids that. Either the cache is configured to disregard its Cache-Control, and then visitors may get each other's answers, or the edge writes another Cache-Control for browsers than the one it follows itself, which a field for CDNs alone would show.</source>
        <translation>Ein Cache unterwegs hatte die Antwort, obwohl sie das verbietet. Entweder ist der Cache so konfiguriert, dass er ihr Cache-Control missachtet, dann bekommen Besucher womöglich die Antworten anderer; oder die Edge schreibt für Browser ein anderes Cache-Control als das, dem sie selbst folgt, was ein Feld nur für CDNs zeigen würde.</translation>
    </message>
    <message>
        <source>A cache that holds the earlier answer could have served it. The client reloaded, had its cache switched off, had dropped the response, or keeps caches apart by site.</source>
        <translation>Ein Cache mit der früheren Antwort hätte sie ausliefern können. Der Client hat neu geladen, hatte seinen Cache abgeschaltet oder die Antwort verworfen, oder er trennt Caches nach Site.</translation>
    </message>
    <message>
        <source>A cache used its copy without validation</source>
        <translation>Ein Cache hat seine Kopie ohne Validierung verwendet</translation>
    </message>
    <message>
        <source>A coded variant's tag is never matched</source>
        <translation>Das ETag einer kodierten Variante passt nie</translation>
    </message>
    <message>
        <source>A condition is evaluated only where the request would succeed without it, and the answer is then 304 or the content (RFC 9110 13.2.1, 13.2.2). Here the handling of the condition itself fails: clients that have stored the content get an error, and clients that request it for the first time do not. Take out one of two layers that both answer conditions, update the one that fails, or let a cache in front of it answer them.</source>
        <translation>Eine Bedingung wird nur ausgewertet, wenn die Anfrage ohne sie gelänge, und die Antwort ist dann 304 oder der Inhalt (RFC 9110 13.2.1, 13.2.2). Hier scheitert die Behandlung der Bedingung selbst: Wer den Inhalt gespeichert hat, bekommt einen Fehler, wer zum ersten Mal kommt, nicht. Wo zwei Schichten Bedingungen auswerten, eine davon entfernen; oder die fehlerhafte aktualisieren; oder einen Cache davor die Bedingungen beantworten lassen.</translation>
    </message>
    <message>
        <source>A conforming cache</source>
        <translation>Ein regelkonformer Cache</translation>
    </message>
    <message>
        <source>A cookie out of a shared cache</source>
        <translation>Ein Cookie aus einem gemeinsamen Cache</translation>
    </message>
    <message>
        <source>A date later than Last-Modified should be answered 304, too. Servers that compare for equality alone are known, and crawlers that ask with their own clock get the whole content from them.</source>
        <translation>Auch ein späteres Datum als Last-Modified soll mit 304 beantwortet werden. Server, die nur auf Gleichheit prüfen, sind bekannt, und Crawler, die nach ihrer eigenen Uhr fragen, bekommen von ihnen den ganzen Inhalt.</translation>
    </message>
    <message>
        <source>A date that is not older than Last-Modified should be answered 304. This server sends the content.</source>
        <translation>Ein Datum, das nicht älter ist als Last-Modified, soll mit 304 beantwortet werden. Dieser Server sendet den Inhalt.</translation>
    </message>
    <message>
        <source>A directive that is not written as it should be</source>
        <translation>Eine Direktive in falscher Form</translation>
    </message>
    <message>
        <source>A false If-Match or If-Unmodified-Since does not keep the content back</source>
        <translation>Ein nicht erfülltes If-Match oder If-Unmodified-Since hält den Inhalt nicht zurück</translation>
    </message>
    <message>
        <source>A false If-None-Match on GET or HEAD is answered 304, not 412: the client has the content already.</source>
        <translation>Ein nicht erfülltes If-None-Match wird bei GET oder HEAD mit 304 beantwortet, nicht mit 412: Der Client hat den Inhalt bereits.</translation>
    </message>
    <message>
        <source>A field without a name was left out.</source>
        <translation>Ein Feld ohne Namen wurde ausgelassen.</translation>
    </message>
    <message>
        <source>A full answer contradicts the 304</source>
        <translation>Eine vollständige Antwort widerspricht der 304</translation>
    </message>
    <message>
        <source>A lifetime for CDNs alone</source>
        <translation>Eine Frischedauer nur für CDNs</translation>
    </message>
    <message>
        <source>A lifetime in the wrong unit</source>
        <translation>Eine Frischedauer in der falschen Einheit</translation>
    </message>
    <message>
        <source>A lifetime is a promise: until it is over, caches use what they have without asking. The content was another one before that, and whoever had stored the earlier answer does not see it.</source>
        <translation>Eine Frischedauer ist ein Versprechen: Bis sie abgelaufen ist, verwenden Caches ohne Rückfrage, was sie haben. Schon vorher war der Inhalt ein anderer, und wer die frühere Antwort gespeichert hatte, sieht ihn nicht.</translation>
    </message>
    <message>
        <source>A list of tags is not understood</source>
        <translation>Eine Liste von ETags wird nicht verstanden</translation>
    </message>
    <message>
        <source>A matching If-Modified-Since is answered with the full content</source>
        <translation>Ein passendes If-Modified-Since wird mit dem ganzen Inhalt beantwortet</translation>
    </message>
    <message>
        <source>A matching If-None-Match is answered 412, where a GET asks for 304</source>
        <translation>Ein passendes If-None-Match wird mit 412 beantwortet, wo ein GET 304 verlangt</translation>
    </message>
    <message>
        <source>A matching If-None-Match is answered with the full content</source>
        <translation>Ein passendes If-None-Match wird mit dem ganzen Inhalt beantwortet</translation>
    </message>
    <message>
        <source>A matching entity tag must be answered 304.</source>
        <translation>Ein passendes ETag muss mit 304 beantwortet werden.</translation>
    </message>
    <message>
        <source>A modification date counts as strong only where Date is at least one second later: before that, a second change in the same second cannot be ruled out.</source>
        <translation>Ein Änderungsdatum gilt nur dann als stark, wenn Date mindestens eine Sekunde später liegt: Bei geringerem Abstand ist eine zweite Änderung in derselben Sekunde nicht auszuschließen.</translation>
    </message>
    <message>
        <source>A number in "_hci", %1, is impossible; the HAR's own value was used.</source>
        <translation>Eine Zahl in „_hci“, %1, ist nicht möglich; es gilt, was das HAR selbst sagt.</translation>
    </message>
    <message>
        <source>A page is kept at a file's address</source>
        <translation>Eine Seite wird unter der Adresse einer Datei behalten</translation>
    </message>
    <message>
        <source>A permanent redirect without a lifetime</source>
        <translation>Eine dauerhafte Umleitung ohne Frischedauer</translation>
    </message>
    <message>
        <source>A redirect that depends on the visitor is kept</source>
        <translation>Eine Umleitung, die vom Besucher abhängt, wird behalten</translation>
    </message>
    <message>
        <source>A redirect with a lifetime is used again without asking. Where it leads to a login, or goes with a cookie, it was meant for one visitor at one moment: after the login the cache repeats it.</source>
        <translation>Eine Umleitung mit Frischedauer wird ohne Rückfrage wiederverwendet. Wo sie zu einer Anmeldung führt oder mit einem Cookie kommt, galt sie einem Besucher in einem Moment: Nach der Anmeldung wiederholt der Cache sie.</translation>
    </message>
    <message>
        <source>A reload defeats the tag: Cache-Control on the request turns the match into a full answer</source>
        <translation>Neuladen hebelt das ETag aus: Cache-Control in der Anfrage macht aus der Übereinstimmung eine vollständige Antwort</translation>
    </message>
    <message>
        <source>A request directive on a response</source>
        <translation>Eine Anfragedirektive in einer Antwort</translation>
    </message>
    <message>
        <source>A request is allowed: a fresh response need not be used.</source>
        <translation>Nachfragen ist erlaubt: Eine frische Antwort muss nicht verwendet werden.</translation>
    </message>
    <message>
        <source>A request without a condition is answered 304, so the answers prove nothing</source>
        <translation>Eine Anfrage ohne Bedingung wird mit 304 beantwortet, daher beweisen die Antworten nichts</translation>
    </message>
    <message>
        <source>A response becomes a compression dictionary only with a match pattern: a string, of the same origin, without regular expression groups. Otherwise the field is ignored.</source>
        <translation>Eine Antwort wird nur mit einem Muster in match zum Kompressionswörterbuch: einem String, vom selben Ursprung, ohne Gruppen regulärer Ausdrücke. Sonst wird das Feld ignoriert.</translation>
    </message>
    <message>
        <source>A response that caches may store carries neither ETag nor Last-Modified. Once it is stale, a cache can only fetch it again whole: there is nothing to put into If-None-Match or If-Modified-Since (RFC 9111 4.3.1).</source>
        <translation>Eine Antwort, die Caches speichern dürfen, enthält weder ETag noch Last-Modified. Sobald sie veraltet ist, kann ein Cache sie nur ganz neu holen: Es gibt nichts, was sich in If-None-Match oder If-Modified-Since setzen ließe (RFC 9111 4.3.1).</translation>
    </message>
    <message>
        <source>A sender may put ETag into the trailer section, but caches must not merge trailers into the header section and most drop them.</source>
        <translation>Ein Sender darf ETag in den Trailer-Abschnitt setzen, aber Caches dürfen Trailer nicht in den Header-Abschnitt übernehmen, und die meisten verwerfen sie.</translation>
    </message>
    <message>
        <source>A service worker in %1 answered.</source>
        <translation>Ein Service Worker in %1 antwortete.</translation>
    </message>
    <message>
        <source>A size is below -1 or beyond all bounds; it was taken as unknown.</source>
        <translation>Eine Größe liegt unter -1 oder jenseits aller Grenzen; sie gilt als unbekannt.</translation>
    </message>
    <message>
        <source>A stale directive without effect</source>
        <translation>Eine stale-Direktive ohne Wirkung</translation>
    </message>
    <message>
        <source>A stored response is used after a write</source>
        <translation>Eine gespeicherte Antwort wird nach einem Schreibzugriff verwendet</translation>
    </message>
    <message>
        <source>A strong tag identifies one content. A client that has it from one address and revalidates at another gets a 304, and keeps content that the other would not have sent; parts of both can be combined into a broken file.</source>
        <translation>Ein starkes ETag bezeichnet genau einen Inhalt. Ein Client, der es von der einen Adresse hat und bei der anderen revalidiert, bekommt eine 304 und behält Inhalt, den die andere nicht gesendet hätte; Teile beider können zu einer defekten Datei zusammengesetzt werden.</translation>
    </message>
    <message>
        <source>A strong tag must change whenever the content does. Caches that hold the old content will get 304 and go on serving it; parts of both can be combined into a broken file.</source>
        <translation>Ein starkes ETag muss sich mit jeder Änderung des Inhalts ändern. Caches mit dem alten Inhalt bekommen 304 und liefern ihn weiter aus; Teile von beiden können zu einer kaputten Datei zusammengesetzt werden.</translation>
    </message>
    <message>
        <source>A targeted field cannot be read</source>
        <translation>Zielgerichtetes Feld nicht lesbar</translation>
    </message>
    <message>
        <source>A text holds half of a surrogate pair, which is no character; U+FFFD stands in its place.</source>
        <translation>Ein Text enthält ein halbes Surrogatpaar, das kein Zeichen ist; an seiner Stelle steht U+FFFD.</translation>
    </message>
    <message>
        <source>A token, a nonce or a time in the content makes each answer a new one, and its tag with it. No conditional request can be answered 304, and the tag is made for nothing. A weak tag may stay the same where the origin takes two contents for equivalent.</source>
        <translation>Ein Token, eine Nonce oder eine Zeitangabe im Inhalt macht jede Antwort zu einer neuen und ihr ETag ebenso. Keine bedingte Anfrage kann mit 304 beantwortet werden, und das ETag wird umsonst erzeugt. Ein schwaches ETag darf gleich bleiben, wo der Ursprungsserver zwei Inhalte für gleichwertig hält.</translation>
    </message>
    <message>
        <source>A validator beside no-store</source>
        <translation>Ein Validator neben no-store</translation>
    </message>
    <message>
        <source>A validator describes the selected representation as it is now. Here contents come back after others had taken their place, and nothing was written between: machines behind a balancer, or edges of a CDN, hold different releases. What a visitor sees depends on which of them answers, and each turn makes stored copies useless that the next turn would have used.</source>
        <translation>Ein Validator beschreibt die gewählte Repräsentation, wie sie jetzt ist. Hier kommen Inhalte zurück, nachdem andere an ihre Stelle getreten waren, und dazwischen wurde nichts geschrieben: Rechner hinter einem Load-Balancer oder Edges eines CDN haben verschiedene Releases. Was ein Besucher sieht, hängt davon ab, wer von ihnen antwortet, und jeder Wechsel macht gespeicherte Kopien wertlos, die der nächste gebraucht hätte.</translation>
    </message>
    <message>
        <source>A value is longer than the bound and was shortened.</source>
        <translation>Ein Wert ist länger als die Grenze und wurde gekürzt.</translation>
    </message>
    <message>
        <source>A weak tag may stay the same while the content changes, where the origin holds both for equivalent. Caches will go on serving the older one.</source>
        <translation>Ein schwaches ETag darf gleich bleiben, während sich der Inhalt ändert, wenn der Ursprungsserver beide für gleichwertig hält. Caches liefern dann weiter den älteren aus.</translation>
    </message>
    <message>
        <source>A weak tag validates a stored response, but cannot be used in If-Range nor to combine partial content (RFC 9110 15.3.7.3): an interrupted download starts again.</source>
        <translation>Ein schwaches ETag validiert eine gespeicherte Antwort, taugt aber weder für If-Range noch zum Zusammensetzen von Teilinhalten (RFC 9110 15.3.7.3): Ein abgebrochener Download beginnt von vorn.</translation>
    </message>
    <message>
        <source>AMT</source>
        <translation>AMT</translation>
    </message>
    <message>
        <source>AS112-v4</source>
        <translation>AS112-v4</translation>
    </message>
    <message>
        <source>AS112-v6</source>
        <translation>AS112-v6</translation>
    </message>
    <message>
        <source>Accept-Encoding and Available-Dictionary</source>
        <translation>Accept-Encoding und Available-Dictionary</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin names the origin that asked. A cache that gives this response to another origin makes the browser refuse it (Fetch, CORS protocol and HTTP caches).</source>
        <translation>Access-Control-Allow-Origin nennt den Ursprung, der gefragt hat. Gibt ein Cache diese Antwort an einen anderen Ursprung, lehnt der Browser sie ab (Fetch, CORS protocol and HTTP caches).</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin {0} is the request's Origin, and Vary does not name Origin</source>
        <translation>Access-Control-Allow-Origin {0} ist der Wert von Origin in der Anfrage, und Vary nennt Origin nicht</translation>
    </message>
    <message>
        <source>After it is stale a cache may serve it for a while and ask the server in the background.</source>
        <translation>Ein Cache darf die veraltete Antwort noch eine Zeit lang ausliefern und den Server im Hintergrund fragen.</translation>
    </message>
    <message>
        <source>After it is stale a cache may serve it for a while if the server answers 500, 502, 503 or 504, or not at all.</source>
        <translation>Ein Cache darf die veraltete Antwort noch eine Zeit lang ausliefern, wenn der Server mit 500, 502, 503 oder 504 antwortet oder gar nicht.</translation>
    </message>
    <message>
        <source>Age has several values, the first in {0}: caches take that one</source>
        <translation>Age hat mehrere Werte, der erste steht in {0}: Caches nehmen diesen</translation>
    </message>
    <message>
        <source>Age is a non-negative whole number of seconds. Anything else is ignored, and the response taken for new.</source>
        <translation>Age ist eine nicht negative ganze Zahl von Sekunden. Was keine ist, wird ignoriert, und die Antwort gilt als neu.</translation>
    </message>
    <message>
        <source>Age is not a number of seconds</source>
        <translation>Age ist keine Sekundenzahl</translation>
    </message>
    <message>
        <source>Age {0} is not a number of seconds</source>
        <translation>Age {0} ist keine Sekundenzahl</translation>
    </message>
    <message>
        <source>Age {0}, although the response says no-cache: it may be used after validation alone, unless a cache that stands for the origin was given a rule of its own, which it does not pass on</source>
        <translation>Age {0}, obwohl in der Antwort no-cache steht: sie darf nur nach Validierung verwendet werden, außer wenn ein Cache, der den Ursprungsserver vertritt, eine eigene Regel bekommen hat, die er nicht weitergibt</translation>
    </message>
    <message>
        <source>Age {0}, and fresh for {1:span} at most</source>
        <translation>Age {0}, aber höchstens {1:span} lang frisch</translation>
    </message>
    <message>
        <source>Age {0}, and fresh for {1:span} at most, unless a cache that stands for the origin was given a lifetime of its own, which it does not pass on</source>
        <translation>Age {0}, aber höchstens {1:span} lang frisch; zulässig nur, wenn ein Cache, der den Ursprungsserver vertritt, eine eigene Frischedauer bekommen hat, die er nicht weitergibt</translation>
    </message>
    <message>
        <source>Age {0}, fresh for {1:span} at most, and {2:words} forbids serving it stale</source>
        <translation>Age {0}, höchstens {1:span} lang frisch, und {2:words} verbietet, die Antwort veraltet auszuliefern</translation>
    </message>
    <message>
        <source>Age {0}: a cache has held it for {1:span}, although Vary: * lets it use that for no other request</source>
        <translation>Age {0}: ein Cache hat die Antwort {1:span} lang gehalten, obwohl Vary: * verbietet, sie für eine andere Anfrage zu verwenden</translation>
    </message>
    <message>
        <source>Age {0}: a cache has held it for {1:span}, although {2} says no-store</source>
        <translation>Age {0}: ein Cache hat die Antwort {1:span} lang gehalten, obwohl in {2} no-store steht</translation>
    </message>
    <message>
        <source>Age {0}: a shared cache has held it for {1:span}, although {2} says private, unless it stands for the origin and writes that for browsers alone</source>
        <translation>Age {0}: ein gemeinsamer Cache hat die Antwort {1:span} lang gehalten, obwohl in {2} private steht; zulässig nur, wenn er den Ursprungsserver vertritt und das allein für Browser schreibt</translation>
    </message>
    <message>
        <source>All entries have the time of the export; the times of their Date fields were taken instead.</source>
        <translation>Alle Einträge tragen die Zeit des Exports; stattdessen wurden die Zeiten ihrer Date-Felder genommen.</translation>
    </message>
    <message>
        <source>An If-Modified-Since that is no valid HTTP-date must be ignored. Guessing at it can hide a change.</source>
        <translation>Ein If-Modified-Since, das kein gültiges HTTP-Datum ist, muss ignoriert werden. Wer es zu deuten versucht, übersieht womöglich eine Änderung.</translation>
    </message>
    <message>
        <source>An asterisk matches any current representation, so a GET with it is answered 304.</source>
        <translation>Ein Sternchen passt zu jeder aktuellen Repräsentation, ein GET damit wird also mit 304 beantwortet.</translation>
    </message>
    <message>
        <source>An entity tag is a quoted string of visible characters, optionally preceded by W/ in upper case. Anything else may be dropped, or compared in unspecified ways.</source>
        <translation>Ein ETag ist eine Zeichenkette aus sichtbaren Zeichen in Anführungszeichen, optional mit W/ davor (großes W). Was keines ist, wird womöglich verworfen oder auf eine Weise verglichen, die niemand versprochen hat.</translation>
    </message>
    <message>
        <source>An error that stays</source>
        <translation>Ein Fehler, der bleibt</translation>
    </message>
    <message>
        <source>An intermediary that could not forward the request says why. An answer of its own says nothing about how the origin caches.</source>
        <translation>Ein Vermittler, der das Verlangte nicht weitergeben konnte, sagt, warum. Wo die Antwort seine eigene ist, verrät sie nichts über das Caching des Ursprungsservers.</translation>
    </message>
    <message>
        <source>An intermediary that transforms the content (compresses it) may not keep a strong tag. It sent the weak form of the origin's tag, or none.</source>
        <translation>Ein Vermittler, der den Inhalt umwandelt (etwa komprimiert), darf ein starkes ETag nicht beibehalten. Gesendet hat er die schwache Form vom ETag des Ursprungsservers oder gar keines.</translation>
    </message>
    <message>
        <source>An intermediary weakened the tag</source>
        <translation>Ein Vermittler hat das ETag abgeschwächt</translation>
    </message>
    <message>
        <source>An obsolete date form is not accepted</source>
        <translation>Eine überholte Datumsform wird nicht akzeptiert</translation>
    </message>
    <message>
        <source>An obsolete form of date</source>
        <translation>Eine überholte Datumsform</translation>
    </message>
    <message>
        <source>An old date wins over a matching tag</source>
        <translation>Ein altes Datum geht einem passenden ETag vor</translation>
    </message>
    <message>
        <source>An older answer after a newer one</source>
        <translation>Eine ältere Antwort nach einer neueren</translation>
    </message>
    <message>
        <source>An origin server must not perform the method where If-Match is false. With PUT, a lost update is the result.</source>
        <translation>Ein Ursprungsserver darf die Methode nicht ausführen, wenn If-Match nicht erfüllt ist. Bei PUT geht sonst eine Änderung verloren.</translation>
    </message>
    <message>
        <source>An origin server must not perform the method where If-Unmodified-Since is false and no If-Match stands beside it.</source>
        <translation>Ein Ursprungsserver darf die Methode nicht ausführen, wenn If-Unmodified-Since nicht erfüllt ist und kein If-Match danebensteht.</translation>
    </message>
    <message>
        <source>An origin server must not send a Last-Modified later than Date; it must replace it with Date. A conditional request with a future date may be answered 304 after a change.</source>
        <translation>Ein Ursprungsserver darf kein Last-Modified senden, das später ist als Date; er muss es durch Date ersetzen. Eine bedingte Anfrage mit einem Datum in der Zukunft wird womöglich auch nach einer Änderung mit 304 beantwortet.</translation>
    </message>
    <message>
        <source>An origin server with a clock must send Date on each 2xx, 3xx and 4xx answer. Age and lifetime are computed from it; without it, each cache counts from its own reception.</source>
        <translation>Ein Ursprungsserver mit einer Uhr muss Date in jeder 2xx-, 3xx- und 4xx-Antwort senden. Alter und Frischedauer werden daraus berechnet; ohne Date zählt jeder Cache ab seinem eigenen Empfang.</translation>
    </message>
    <message>
        <source>An unknown directive</source>
        <translation>Eine unbekannte Direktive</translation>
    </message>
    <message>
        <source>Apache does not cache parts: 206 and 416</source>
        <translation>Apache speichert keine Teile: 206 und 416</translation>
    </message>
    <message>
        <source>Apache does not cache this status without Expires or Cache-Control</source>
        <translation>Apache speichert Antworten mit diesem Status ohne Expires oder Cache-Control nicht</translation>
    </message>
    <message>
        <source>Apache does not cache what answers HEAD</source>
        <translation>Apache speichert Antworten auf HEAD nicht</translation>
    </message>
    <message>
        <source>Apache does not cache: 204</source>
        <translation>Apache speichert die Antwort nicht: 204</translation>
    </message>
    <message>
        <source>Apache does not cache: Expires is in the past</source>
        <translation>Apache speichert die Antwort nicht: Expires liegt in der Vergangenheit</translation>
    </message>
    <message>
        <source>Apache does not cache: Expires is no date</source>
        <translation>Apache speichert die Antwort nicht: Expires ist kein Datum</translation>
    </message>
    <message>
        <source>Apache does not cache: no Last-Modified, no ETag and no lifetime</source>
        <translation>Apache speichert die Antwort nicht: weder Last-Modified noch ETag noch Frischedauer</translation>
    </message>
    <message>
        <source>Apache does not cache: no-store, whatever must-understand says</source>
        <translation>Apache speichert die Antwort nicht: no-store, trotz must-understand</translation>
    </message>
    <message>
        <source>Apache does not cache: the URL has a query, and nothing names a lifetime</source>
        <translation>Apache speichert die Antwort nicht: die URL hat eine Query, und es ist keine Frischedauer angegeben</translation>
    </message>
    <message>
        <source>Apache does not know No-Vary-Search: each query is kept apart</source>
        <translation>Apache kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>Apache does not look for what is stored: the request says no-cache</source>
        <translation>Apache sucht nicht nach Gespeichertem: die Anfrage enthält no-cache</translation>
    </message>
    <message>
        <source>Apache invalidates the URL of POST, PUT and DELETE with a 2xx answer, and nothing else</source>
        <translation>Apache verwirft das Gespeicherte für die URL von POST, PUT und DELETE mit 2xx-Antwort, sonst nichts</translation>
    </message>
    <message>
        <source>Apache keeps it fresh for CacheDefaultExpire: nothing names a lifetime</source>
        <translation>Apache hält die Antwort so lange frisch, wie CacheDefaultExpire vorgibt: keine Frischedauer angegeben</translation>
    </message>
    <message>
        <source>Apache keeps it fresh for a tenth of the time since Last-Modified, at most CacheMaxExpire</source>
        <translation>Apache hält die Antwort für ein Zehntel der Zeit seit Last-Modified frisch, höchstens so lange, wie CacheMaxExpire erlaubt</translation>
    </message>
    <message>
        <source>Apache knows no stale-while-revalidate</source>
        <translation>Apache kennt stale-while-revalidate nicht</translation>
    </message>
    <message>
        <source>Apache neither uses nor fills its cache: the request has Authorization</source>
        <translation>Apache nutzt seinen Cache nicht und füllt ihn nicht: die Anfrage enthält Authorization</translation>
    </message>
    <message>
        <source>Apache sends a client's condition on that what is stored does not meet</source>
        <translation>Apache leitet die Bedingung des Clients weiter, wenn das Gespeicherte nicht zu ihr passt</translation>
    </message>
    <message>
        <source>Apache sends a request on whose If-Range does not hold for what is stored</source>
        <translation>Apache leitet eine Anfrage weiter, deren If-Range auf das Gespeicherte nicht zutrifft</translation>
    </message>
    <message>
        <source>Apache sends what is stale in place of the error: CacheStaleOnError is on</source>
        <translation>Apache sendet Veraltetes statt des Fehlers: CacheStaleOnError ist an</translation>
    </message>
    <message>
        <source>Asked again and again, never changed</source>
        <translation>Immer wieder nachgefragt, nie geändert</translation>
    </message>
    <message>
        <source>Asked for, although fresh</source>
        <translation>Angefragt, obwohl frisch</translation>
    </message>
    <message>
        <source>At every address</source>
        <translation>An jeder Adresse</translation>
    </message>
    <message>
        <source>Benchmarking</source>
        <translation>Leistungstests</translation>
    </message>
    <message>
        <source>Both are fresh for %1.</source>
        <translation>Beide sind %1 lang frisch.</translation>
    </message>
    <message>
        <source>By default Cloudflare stores by file extension. A cache rule, a worker or another of its products makes it store this answer: what is kept, and for how long, is decided there as well, and a change of Cache-Control alone may not be enough.</source>
        <translation>Standardmäßig speichert Cloudflare nach Dateiendung. Eine Cache-Regel, ein Worker oder ein anderes Cloudflare-Produkt sorgt dafür, dass diese Antwort gespeichert wird: Was behalten wird und wie lange, ist ebenfalls dort festgelegt, und Cache-Control allein zu ändern reicht womöglich nicht.</translation>
    </message>
    <message>
        <source>Bytes follow the 304</source>
        <translation>Auf die 304 folgen Bytes</translation>
    </message>
    <message>
        <source>Bytes follow the 304, where nothing may</source>
        <translation>Auf die 304 folgen Bytes, wo nichts folgen darf</translation>
    </message>
    <message>
        <source>CDNs other than Cloudflare</source>
        <translation>andere CDNs als Cloudflare</translation>
    </message>
    <message>
        <source>CDNs other than Netlify</source>
        <translation>andere CDNs als Netlify</translation>
    </message>
    <message>
        <source>CDNs other than Vercel</source>
        <translation>andere CDNs als Vercel</translation>
    </message>
    <message>
        <source>CF-Cache-Status {0}, although the path ends in no extension that Cloudflare stores by default</source>
        <translation>CF-Cache-Status {0}, obwohl der Pfad keine Endung hat, die Cloudflare standardmäßig speichert</translation>
    </message>
    <message>
        <source>CONNECT asks a proxy for a tunnel; give the proxy instead</source>
        <translation>CONNECT verlangt von einem Proxy einen Tunnel; stattdessen den Proxy angeben</translation>
    </message>
    <message>
        <source>CORS answer without Vary: Origin</source>
        <translation>CORS-Antwort ohne Vary: Origin</translation>
    </message>
    <message>
        <source>CR, LF or NUL in the URL</source>
        <translation>CR, LF oder NUL in der URL</translation>
    </message>
    <message>
        <source>CR, LF or NUL in the value of %1</source>
        <translation>CR, LF oder NUL im Wert von %1</translation>
    </message>
    <message>
        <source>Cache groups</source>
        <translation>Cache-Gruppen</translation>
    </message>
    <message>
        <source>Cache-Control is a list of tokens with optional arguments. What cannot be read caches ignore, or take the response as stale. Caches should also accept a number in quotes and a list of fields without quotes, but not all do, and no sender should generate them.</source>
        <translation>Cache-Control ist eine Liste von Tokens mit optionalen Argumenten. Was nicht lesbar ist, ignorieren Caches, oder sie behandeln die Antwort als veraltet. Eine Zahl in Anführungszeichen und eine Feldliste ohne Anführungszeichen sollen Caches ebenfalls annehmen, doch nicht alle tun es, und senden soll beides niemand.</translation>
    </message>
    <message>
        <source>Cache-Group-Invalidation {0} is ignored: the request's method is safe</source>
        <translation>Cache-Group-Invalidation {0} wird ignoriert: die Methode der Anfrage ist sicher</translation>
    </message>
    <message>
        <source>Cache-Group-Invalidation {0}: caches that know groups ask again for their members</source>
        <translation>Cache-Group-Invalidation {0}: Caches, die Gruppen kennen, fragen die Antworten dieser Gruppen neu an</translation>
    </message>
    <message>
        <source>Cache-Groups {0}: an unsafe request can invalidate it together with the others of its group</source>
        <translation>Cache-Groups {0}: eine Anfrage mit unsicherer Methode kann die Antwort zusammen mit den anderen ihrer Gruppe invalidieren</translation>
    </message>
    <message>
        <source>Cache-Status cannot be read</source>
        <translation>Cache-Status nicht lesbar</translation>
    </message>
    <message>
        <source>Cache-Status is a structured list whose members are tokens or strings. Anything else is ignored.</source>
        <translation>Cache-Status ist eine strukturierte Liste, deren Elemente Tokens oder Strings sind. Was keine ist, wird ignoriert.</translation>
    </message>
    <message>
        <source>Cache-Status {0} is no structured list: it is ignored</source>
        <translation>Cache-Status {0} ist keine strukturierte Liste und wird ignoriert</translation>
    </message>
    <message>
        <source>Cache-Status {0}: a member is neither a token nor a string</source>
        <translation>Cache-Status {0}: ein Element ist weder Token noch String</translation>
    </message>
    <message>
        <source>Cache-Status {0}: hit and fwd exclude each other</source>
        <translation>Cache-Status {0}: hit und fwd schließen einander aus</translation>
    </message>
    <message>
        <source>Caches go on answering with this error until it is stale, also when the fault is mended.</source>
        <translation>Caches antworten weiter mit diesem Fehler, bis er veraltet ist, auch wenn die Ursache behoben ist.</translation>
    </message>
    <message>
        <source>Caches ignore directives that they do not know. This one is close to one that they do.</source>
        <translation>Caches ignorieren Direktiven, die sie nicht kennen. Diese ähnelt einer, die sie kennen.</translation>
    </message>
    <message>
        <source>Caches replace stored fields by those of the 304. A new Content-Security-Policy, CORS field or the like then holds for content that was made for the old one (a nonce, for instance); a Set-Cookie is stored with the response. What no-store on the 304 alone does is open: nothing of the 304 may be stored (5.2.2.5), so that some caches drop the stored response and others go on with its old fields.</source>
        <translation>Caches ersetzen gespeicherte Felder durch die der 304. Eine neue Content-Security-Policy, ein neues CORS-Feld oder Ähnliches gilt dann für Inhalt, der für den alten Wert gemacht ist (etwa mit einer Nonce); ein Set-Cookie wird mit der Antwort gespeichert. Was no-store allein in der 304 bewirkt, ist offen: Von der 304 darf nichts gespeichert werden (5.2.2.5), sodass manche Caches die gespeicherte Antwort verwerfen und andere mit ihren alten Feldern weiterarbeiten.</translation>
    </message>
    <message>
        <source>Caches store answers to GET and HEAD; those to POST only with an explicit lifetime and a Content-Location that is the target (RFC 9110 9.3.3).</source>
        <translation>Caches speichern Antworten auf GET und HEAD; solche auf POST nur mit expliziter Frischedauer und einem Content-Location, das dem Ziel entspricht (RFC 9110 9.3.3).</translation>
    </message>
    <message>
        <source>Caches whose target list has the field use it and ignore Cache-Control and Expires (RFC 9213 2.2).</source>
        <translation>Caches, deren Zielliste das Feld enthält, verwenden es und ignorieren Cache-Control und Expires (RFC 9213 2.2).</translation>
    </message>
    <message>
        <source>Chrome does not cache: no-store, whatever must-understand says</source>
        <translation>Chrome speichert die Antwort nicht: no-store, trotz must-understand</translation>
    </message>
    <message>
        <source>Chrome guesses no lifetime beside must-revalidate</source>
        <translation>Chrome schätzt neben must-revalidate keine Frischedauer</translation>
    </message>
    <message>
        <source>Chrome guesses no lifetime for this status</source>
        <translation>Chrome schätzt für diesen Status keine Frischedauer</translation>
    </message>
    <message>
        <source>Chrome ignores a max-age that is not a number</source>
        <translation>Chrome behandelt ein max-age, das nicht aus Ziffern besteht, als nicht vorhanden</translation>
    </message>
    <message>
        <source>Chrome ignores an Expires that is no date, except 0</source>
        <translation>Chrome behandelt ein Expires, das kein Datum ist, als nicht vorhanden, außer bei 0</translation>
    </message>
    <message>
        <source>Chrome ignores no-store and a positive max-age of a request</source>
        <translation>Chrome beachtet no-store und max-age über 0 in einer Anfrage nicht</translation>
    </message>
    <message>
        <source>Chrome invalidates the URL of POST, PUT, DELETE and PATCH with a 2xx or 3xx answer, and nothing else</source>
        <translation>Chrome verwirft das Gespeicherte für die URL von POST, PUT, DELETE und PATCH mit 2xx- oder 3xx-Antwort, sonst nichts</translation>
    </message>
    <message>
        <source>Chrome keeps 300, 301, 308 and 410 that name no lifetime fresh for good</source>
        <translation>Chrome hält 300, 301, 308 und 410 ohne angegebene Frischedauer unbegrenzt frisch</translation>
    </message>
    <message>
        <source>Chrome keeps ETag, Content-Type and other fields after a 304 that changes them</source>
        <translation>Chrome behält ETag, Content-Type und andere Felder auch nach einer 304, die sie ändert</translation>
    </message>
    <message>
        <source>Chrome keeps every answer to GET that does not say no-store</source>
        <translation>Chrome behält jede Antwort auf GET ohne no-store</translation>
    </message>
    <message>
        <source>Chrome keeps no answer to HEAD</source>
        <translation>Chrome behält keine Antwort auf HEAD</translation>
    </message>
    <message>
        <source>Chrome keeps one response a URL</source>
        <translation>Chrome behält je URL nur eine Antwort</translation>
    </message>
    <message>
        <source>Chrome passes a script's own condition by its cache</source>
        <translation>Chrome leitet eine Anfrage, deren Bedingung ein Skript setzt, am Cache vorbei</translation>
    </message>
    <message>
        <source>Chrome requests all of it again: the request says no-cache</source>
        <translation>Chrome fordert die Antwort ganz neu an: die Anfrage enthält no-cache</translation>
    </message>
    <message>
        <source>Chrome sends a Last-Modified back that is no date</source>
        <translation>Chrome sendet ein Last-Modified zurück, das kein Datum ist</translation>
    </message>
    <message>
        <source>Chrome takes a max-age with a blank behind its equals sign</source>
        <translation>Chrome akzeptiert max-age mit Leerzeichen hinter dem Gleichheitszeichen</translation>
    </message>
    <message>
        <source>Chrome validates 200 and 206 alone, and requests all of the others again</source>
        <translation>Chrome validiert nur 200 und 206 und fordert alles andere neu an</translation>
    </message>
    <message>
        <source>Chrome validates each time: the answer says Pragma: no-cache</source>
        <translation>Chrome validiert jedes Mal: die Antwort enthält Pragma: no-cache</translation>
    </message>
    <message>
        <source>Chrome validates its stored response of another variant by ETag</source>
        <translation>Chrome fragt per ETag, ob die gespeicherte andere Variante passt</translation>
    </message>
    <message>
        <source>Chrome validates on a reload although it is immutable</source>
        <translation>Chrome validiert beim Neuladen trotz immutable</translation>
    </message>
    <message>
        <source>Chromium reports what shared workers receive, but not their raw 304s</source>
        <translation>Chromium meldet, was geteilte Worker erhalten, aber nicht deren unveränderte 304</translation>
    </message>
    <message>
        <source>Clear-Site-Data empties the cache</source>
        <translation>Clear-Site-Data leert den Cache</translation>
    </message>
    <message>
        <source>Clear-Site-Data has made the browser drop exchange %1, and all else that it had stored of this origin</source>
        <translation>wegen Clear-Site-Data hat der Browser Austausch %1 verworfen und alles andere, was er von diesem Ursprung gespeichert hatte</translation>
    </message>
    <message>
        <source>Clear-Site-Data has no effect</source>
        <translation>Clear-Site-Data ohne Wirkung</translation>
    </message>
    <message>
        <source>Clear-Site-Data {0} is ignored: each value needs double quotes, as in "cache"</source>
        <translation>Clear-Site-Data {0} wird ignoriert: jeder Wert braucht doppelte Anführungszeichen, wie "cache"</translation>
    </message>
    <message>
        <source>Clear-Site-Data {0} is ignored: it came over plain HTTP</source>
        <translation>Clear-Site-Data {0} wird ignoriert: es kam über unverschlüsseltes HTTP</translation>
    </message>
    <message>
        <source>Clear-Site-Data {0} makes browsers drop this origin's stored responses</source>
        <translation>Clear-Site-Data {0}: Browser verwerfen die gespeicherten Antworten dieses Ursprungs</translation>
    </message>
    <message>
        <source>Client hints and fetch metadata differ between browsers and between requests of one page. A cache that does not know that the content depends on one gives it to the wrong client.</source>
        <translation>Client-Hints und Fetch-Metadaten unterscheiden sich zwischen Browsern und zwischen den Anfragen einer Seite. Ein Cache, der nicht weiß, dass der Inhalt von einem solchen Feld abhängt, gibt ihn an den falschen Client.</translation>
    </message>
    <message>
        <source>CloudFront caches it although the request has Authorization</source>
        <translation>CloudFront speichert die Antwort, obwohl die Anfrage Authorization enthält</translation>
    </message>
    <message>
        <source>CloudFront does not know No-Vary-Search: each query is kept apart</source>
        <translation>CloudFront kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>CloudFront does not read CDN-Cache-Control</source>
        <translation>CloudFront liest CDN-Cache-Control nicht</translation>
    </message>
    <message>
        <source>CloudFront ignores Cache-Control of the request</source>
        <translation>CloudFront beachtet Caching-Angaben der Anfrage nicht</translation>
    </message>
    <message>
        <source>CloudFront invalidates nothing for an unsafe request</source>
        <translation>CloudFront invalidiert bei einer Anfrage mit unsicherer Methode nichts</translation>
    </message>
    <message>
        <source>CloudFront keeps an error for error_caching_min_ttl</source>
        <translation>CloudFront behält einen Fehler so lange, wie error_caching_min_ttl vorgibt</translation>
    </message>
    <message>
        <source>CloudFront keeps it for at most max_ttl</source>
        <translation>CloudFront behält die Antwort höchstens so lange, wie max_ttl erlaubt</translation>
    </message>
    <message>
        <source>CloudFront keeps it for min_ttl although the answer forbids it</source>
        <translation>CloudFront behält die Antwort so lange, wie min_ttl vorgibt, obwohl sie es verbietet</translation>
    </message>
    <message>
        <source>CloudFront keeps it fresh for default_ttl: nothing names a lifetime</source>
        <translation>CloudFront hält die Antwort so lange frisch, wie default_ttl vorgibt: keine Frischedauer angegeben</translation>
    </message>
    <message>
        <source>CloudFront selects stored responses by its cache policy, not by Vary</source>
        <translation>CloudFront unterscheidet Antworten nach seiner Cache-Richtlinie, nicht nach Vary</translation>
    </message>
    <message>
        <source>CloudFront, cache policy CachingOptimized</source>
        <translation>CloudFront, Cache-Richtlinie CachingOptimized</translation>
    </message>
    <message>
        <source>Cloudflare does not cache this status without a lifetime</source>
        <translation>Cloudflare speichert Antworten mit diesem Status ohne Frischedauer nicht</translation>
    </message>
    <message>
        <source>Cloudflare does not cache: Set-Cookie</source>
        <translation>Cloudflare speichert die Antwort nicht: Set-Cookie</translation>
    </message>
    <message>
        <source>Cloudflare does not cache: the file extension is none of its list, and cache_everything is off</source>
        <translation>Cloudflare speichert die Antwort nicht: die Dateiendung steht nicht auf der Liste, und cache_everything ist aus</translation>
    </message>
    <message>
        <source>Cloudflare does not know No-Vary-Search: each query is kept apart</source>
        <translation>Cloudflare kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>Cloudflare does not select stored responses by Vary</source>
        <translation>Cloudflare unterscheidet Antworten nicht nach Vary</translation>
    </message>
    <message>
        <source>Cloudflare ignores Cache-Control of the request</source>
        <translation>Cloudflare beachtet Caching-Angaben der Anfrage nicht</translation>
    </message>
    <message>
        <source>Cloudflare invalidates nothing for an unsafe request: a purge does</source>
        <translation>Cloudflare invalidiert bei einer Anfrage mit unsicherer Methode nichts: das tut nur ein Purge</translation>
    </message>
    <message>
        <source>Cloudflare keeps it fresh for a time that its status gives: nothing names a lifetime</source>
        <translation>Cloudflare hält die Antwort so lange frisch, wie ihr Status vorgibt: keine Frischedauer angegeben</translation>
    </message>
    <message>
        <source>Cloudflare keeps it fresh for the configured edge_cache_ttl, whatever the answer says</source>
        <translation>Cloudflare hält die Antwort so lange frisch, wie das konfigurierte edge_cache_ttl vorgibt, gleich was sie selbst angibt</translation>
    </message>
    <message>
        <source>Cloudflare, standard cache level</source>
        <translation>Cloudflare, Cache-Level Standard</translation>
    </message>
    <message>
        <source>Coded content without Vary: Accept-Encoding</source>
        <translation>Kodierter Inhalt ohne Vary: Accept-Encoding</translation>
    </message>
    <message>
        <source>Comment on a pull request (Markdown)</source>
        <translation>Kommentar zu einem Pull Request (Markdown)</translation>
    </message>
    <message>
        <source>Content compressed with a dictionary must carry Vary: accept-encoding, available-dictionary where it may be stored: without the dictionary it cannot be read.</source>
        <translation>Mit einem Wörterbuch komprimierter Inhalt muss mit Vary: accept-encoding, available-dictionary kommen, wo er gespeichert werden darf: Ohne das Wörterbuch ist er nicht lesbar.</translation>
    </message>
    <message>
        <source>Content follows a client hint, and Vary does not say so</source>
        <translation>Der Inhalt richtet sich nach einem Client-Hint, und Vary sagt es nicht</translation>
    </message>
    <message>
        <source>Content that only its dictionary opens</source>
        <translation>Inhalt, den nur sein Wörterbuch öffnet</translation>
    </message>
    <message>
        <source>Content-Encoding changes under one tag</source>
        <translation>Content-Encoding ändert sich bei gleichem ETag</translation>
    </message>
    <message>
        <source>Content-Length beside Transfer-Encoding (RFC 9112, 6.3)</source>
        <translation>Content-Length neben Transfer-Encoding (RFC 9112, 6.3)</translation>
    </message>
    <message>
        <source>Content-Length is %1, which is not the GET's</source>
        <translation>Content-Length ist %1, anders als beim GET</translation>
    </message>
    <message>
        <source>Content-Length is no number (RFC 9112, 6.3)</source>
        <translation>Content-Length ist keine Zahl (RFC 9112, 6.3)</translation>
    </message>
    <message>
        <source>Content-Length is not the length of the content</source>
        <translation>Content-Length ist nicht die Länge des Inhalts</translation>
    </message>
    <message>
        <source>Content-Length on a 304 must be the length that the 200's content would have had. A wrong one misleads clients that compare it, and recipients that frame by it.</source>
        <translation>Content-Length in einer 304 muss die Länge sein, die der Inhalt der 200 gehabt hätte. Ein falscher Wert täuscht Clients, die ihn vergleichen, und Empfänger, die danach die Nachricht abgrenzen.</translation>
    </message>
    <message>
        <source>Content-Length on a HEAD must be the length that a GET's content would have. A cache that compares it takes what it has stored for stale (RFC 9111 4.3.5).</source>
        <translation>Content-Length bei HEAD muss die Länge sein, die der Inhalt bei GET hätte. Ein Cache, der sie vergleicht, hält das Gespeicherte für veraltet (RFC 9111 4.3.5).</translation>
    </message>
    <message>
        <source>Contents take turns</source>
        <translation>Inhalte wechseln sich ab</translation>
    </message>
    <message>
        <source>Cookies differ for each visitor, so each gets a variant of its own and a shared cache is of no use.</source>
        <translation>Cookies sind bei jedem Besucher andere, also bekommt jeder eine eigene Variante, und ein gemeinsamer Cache nützt nichts.</translation>
    </message>
    <message>
        <source>Could be immutable</source>
        <translation>Könnte immutable sein</translation>
    </message>
    <message>
        <source>Date and the recorder's clock differ by {0:span} more than Age explains: one of the two is wrong, or a cache counts Age anew after it has validated</source>
        <translation>Date weicht {0:span} mehr von der Uhr des Aufzeichners ab, als Age erklärt: eine der beiden ist falsch, oder ein Cache zählt Age nach dem Validieren neu</translation>
    </message>
    <message>
        <source>Date and the recorder's clock differ by {0:span}: one of the two is wrong, or a cache sends no Age</source>
        <translation>Date weicht {0:span} von der Uhr des Aufzeichners ab: eine der beiden ist falsch, oder ein Cache sendet kein Age</translation>
    </message>
    <message>
        <source>Date differs from the time of the exchange by more than the delay and Age explain. Ages come out too large or too small, and with them every lifetime that Expires gives. A Date in the past may also be a cache on the way that sends no Age.</source>
        <translation>Date weicht von der Zeit des Austauschs stärker ab, als Verzögerung und Age erklären. Das Alter fällt zu groß oder zu klein aus und damit jede Frischedauer aus Expires. Ein Date in der Vergangenheit kann auch von einem Cache auf dem Weg kommen, der kein Age sendet.</translation>
    </message>
    <message>
        <source>Date does not fit the clock</source>
        <translation>Date passt nicht zur Uhr</translation>
    </message>
    <message>
        <source>Date is an HTTP-date. A cache may replace an invalid one by the time of reception.</source>
        <translation>Date ist ein HTTP-Datum. Was keines ist, darf ein Cache durch die Zeit des Empfangs ersetzen.</translation>
    </message>
    <message>
        <source>Date is not a date</source>
        <translation>Date ist kein Datum</translation>
    </message>
    <message>
        <source>Date is that of exchange #{1:plain}, {0:span} before, and there is no Age: a cache answered, and does not say how old its answer is</source>
        <translation>Date ist das des Austauschs #{1:plain}, {0:span} zuvor, und es gibt kein Age: ein Cache hat geantwortet und sagt nicht, wie alt seine Antwort ist</translation>
    </message>
    <message>
        <source>Date is {0:span} ahead of the client's clock</source>
        <translation>Date geht der Uhr des Clients {0:span} vor</translation>
    </message>
    <message>
        <source>Date is {0:span} ahead of the recorder's clock: one of the two is wrong</source>
        <translation>Date geht der Uhr des Aufzeichners {0:span} vor: eine der beiden ist falsch</translation>
    </message>
    <message>
        <source>Date is {0:span} behind the client's clock: a wrong clock, or a cache that sends no Age</source>
        <translation>Date geht der Uhr des Clients {0:span} nach: eine falsche Uhr oder ein Cache, der kein Age sendet</translation>
    </message>
    <message>
        <source>Date is {0:span} further behind the client's clock than Age explains: a wrong clock, or a cache that counts Age anew after it has validated</source>
        <translation>Date geht der Uhr des Clients {0:span} mehr nach, als Age erklärt: eine falsche Uhr oder ein Cache, der Age nach dem Validieren neu zählt</translation>
    </message>
    <message>
        <source>Date {0} is not an HTTP-date</source>
        <translation>Date {0} ist kein HTTP-Datum</translation>
    </message>
    <message>
        <source>Dates are only compared for equality</source>
        <translation>Datumsangaben werden nur auf Gleichheit geprüft</translation>
    </message>
    <message>
        <source>Deprecated (6to4 Relay Anycast)</source>
        <translation>veraltet (6to4-Relay-Anycast)</translation>
    </message>
    <message>
        <source>Deprecated (Site-Local Unicast)</source>
        <translation>veraltet (Site-Local-Unicast)</translation>
    </message>
    <message>
        <source>Deprecated (previously ORCHID)</source>
        <translation>veraltet (früher ORCHID)</translation>
    </message>
    <message>
        <source>Dictionary-compressed content without Vary</source>
        <translation>Mit Wörterbuch komprimierter Inhalt ohne Vary</translation>
    </message>
    <message>
        <source>Different contents come under one strong tag</source>
        <translation>Verschiedene Inhalte kommen mit demselben starken ETag</translation>
    </message>
    <message>
        <source>Direct Delegation AS112 Service</source>
        <translation>direkt delegierter AS112-Dienst</translation>
    </message>
    <message>
        <source>Directives that contradict each other</source>
        <translation>Direktiven, die einander widersprechen</translation>
    </message>
    <message>
        <source>Discard-Only Address Block</source>
        <translation>Adressblock zum Verwerfen</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Documentation (TEST-NET-1)</source>
        <translation>Dokumentation (TEST-NET-1)</translation>
    </message>
    <message>
        <source>Documentation (TEST-NET-2)</source>
        <translation>Dokumentation (TEST-NET-2)</translation>
    </message>
    <message>
        <source>Documentation (TEST-NET-3)</source>
        <translation>Dokumentation (TEST-NET-3)</translation>
    </message>
    <message>
        <source>Drone Remote ID Protocol Entity Tags (DETs) Prefix</source>
        <translation>Präfix für Fernkennungen von Drohnen (DETs)</translation>
    </message>
    <message>
        <source>Dummy IPv6 Prefix</source>
        <translation>IPv6-Platzhalterpräfix</translation>
    </message>
    <message>
        <source>ETag in the trailer section</source>
        <translation>ETag im Trailer-Abschnitt</translation>
    </message>
    <message>
        <source>ETag is a singleton field: a sender must not generate it twice. Recipients take the first, the last or none, so caches along the path can disagree about what they hold.</source>
        <translation>ETag ist ein Singleton-Feld: Ein Sender darf es nicht zweimal erzeugen. Empfänger nehmen das erste, das letzte oder keines, sodass sich Caches auf dem Weg uneins sein können, was sie gespeichert haben.</translation>
    </message>
    <message>
        <source>ETag is not an entity tag</source>
        <translation>Ungültiges ETag</translation>
    </message>
    <message>
        <source>Each address has its own validator</source>
        <translation>Jede Adresse hat ihren eigenen Validator</translation>
    </message>
    <message>
        <source>Each answer is another one</source>
        <translation>Jede Antwort ist eine andere</translation>
    </message>
    <message>
        <source>Each revalidation found the content unchanged. A longer lifetime spares these requests and their waiting time.</source>
        <translation>Jede Revalidierung hat den Inhalt unverändert vorgefunden. Eine längere Frischedauer erspart diese Anfragen und ihre Wartezeit.</translation>
    </message>
    <message>
        <source>Every answer has other content and another tag, so no validation can succeed</source>
        <translation>Jede Antwort hat anderen Inhalt und ein anderes ETag, daher kann keine Validierung gelingen</translation>
    </message>
    <message>
        <source>Every condition is answered as the rules demand</source>
        <translation>Jede Bedingung wird beantwortet, wie die Regeln es verlangen</translation>
    </message>
    <message>
        <source>Expires gives {0:span}, max-age {1:span}: max-age counts</source>
        <translation>Expires ergibt {0:span}, max-age {1:span}: max-age zählt</translation>
    </message>
    <message>
        <source>Expires is not a date</source>
        <translation>Expires ist kein Datum</translation>
    </message>
    <message>
        <source>Expires is not an HTTP-date: the response counts as already expired</source>
        <translation>Expires ist kein HTTP-Datum: die Antwort gilt als bereits abgelaufen</translation>
    </message>
    <message>
        <source>Expires lies in the past, max-age gives {1:span}: max-age counts</source>
        <translation>Expires liegt in der Vergangenheit, max-age ergibt {1:span}: max-age zählt</translation>
    </message>
    <message>
        <source>Expires says something else</source>
        <translation>Expires sagt etwas anderes</translation>
    </message>
    <message>
        <source>Expires without Date</source>
        <translation>Expires ohne Date</translation>
    </message>
    <message>
        <source>Expires {0} and {1}: caches take the first, or treat the response as stale</source>
        <translation>Expires {0} und {1}: Caches nehmen den ersten Wert oder behandeln die Antwort als veraltet</translation>
    </message>
    <message>
        <source>Expires {0} is a date in the wrong case: not every cache reads it</source>
        <translation>Expires {0} ist ein Datum in falscher Groß- und Kleinschreibung: nicht jeder Cache liest es</translation>
    </message>
    <message>
        <source>Expires {0} is evidently meant as a date, but is none: it means already expired</source>
        <translation>Expires {0} soll offenbar ein Datum sein, ist aber keines und bedeutet: bereits abgelaufen</translation>
    </message>
    <message>
        <source>Expires {0} is no date and means: already expired</source>
        <translation>Expires {0} ist kein Datum und bedeutet: bereits abgelaufen</translation>
    </message>
    <message>
        <source>Expires {0} is no date; max-age counts instead</source>
        <translation>Expires {0} ist kein Datum; stattdessen zählt max-age</translation>
    </message>
    <message>
        <source>Expires {0} without Date: each cache counts from its own clock</source>
        <translation>Expires {0} ohne Date: jeder Cache rechnet nach seiner eigenen Uhr</translation>
    </message>
    <message>
        <source>Explicitly fresh</source>
        <translation>Explizit frisch</translation>
    </message>
    <message>
        <source>Fastly caches it although it says no-store or no-cache</source>
        <translation>Fastly speichert die Antwort trotz no-store oder no-cache</translation>
    </message>
    <message>
        <source>Fastly caches it although the request has Authorization</source>
        <translation>Fastly speichert die Antwort, obwohl die Anfrage Authorization enthält</translation>
    </message>
    <message>
        <source>Fastly does not cache this status</source>
        <translation>Fastly speichert Antworten mit diesem Status nicht</translation>
    </message>
    <message>
        <source>Fastly does not cache: Set-Cookie</source>
        <translation>Fastly speichert die Antwort nicht: Set-Cookie</translation>
    </message>
    <message>
        <source>Fastly does not cache: nothing names a lifetime</source>
        <translation>Fastly speichert die Antwort nicht: keine Frischedauer angegeben</translation>
    </message>
    <message>
        <source>Fastly does not know No-Vary-Search: each query is kept apart</source>
        <translation>Fastly kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>Fastly does not read CDN-Cache-Control</source>
        <translation>Fastly liest CDN-Cache-Control nicht</translation>
    </message>
    <message>
        <source>Fastly ignores Cache-Control of the request</source>
        <translation>Fastly beachtet Caching-Angaben der Anfrage nicht</translation>
    </message>
    <message>
        <source>Fastly invalidates nothing for an unsafe request: a purge does</source>
        <translation>Fastly invalidiert bei einer Anfrage mit unsicherer Methode nichts: das tut nur ein Purge</translation>
    </message>
    <message>
        <source>Fastly keeps all stored fields after a 304, and takes its lifetime alone</source>
        <translation>Fastly behält nach einer 304 alle gespeicherten Felder und übernimmt nur die Frischedauer</translation>
    </message>
    <message>
        <source>Fastly sends HEAD on as GET, and caches the answer</source>
        <translation>Fastly leitet HEAD als GET weiter und speichert die Antwort</translation>
    </message>
    <message>
        <source>Fastly uses stored responses with Vary: *</source>
        <translation>Fastly verwendet Antworten mit Vary: *</translation>
    </message>
    <message>
        <source>Fastly, default VCL</source>
        <translation>Fastly, Standard-VCL</translation>
    </message>
    <message>
        <source>Fetched whole, although it could have been validated</source>
        <translation>Ganz geladen, obwohl eine Validierung möglich war</translation>
    </message>
    <message>
        <source>Findings for build servers (JUnit XML)</source>
        <translation>Befunde für Build-Server (JUnit XML)</translation>
    </message>
    <message>
        <source>Findings for code scanning (SARIF)</source>
        <translation>Befunde für Code-Scanning (SARIF)</translation>
    </message>
    <message>
        <source>Firefox does not cache this status</source>
        <translation>Firefox speichert Antworten mit diesem Status nicht</translation>
    </message>
    <message>
        <source>Firefox does not cache: no-store, whatever must-understand says</source>
        <translation>Firefox speichert die Antwort nicht: no-store, trotz must-understand</translation>
    </message>
    <message>
        <source>Firefox does not know No-Vary-Search: each query is kept apart</source>
        <translation>Firefox kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>Firefox does not report requests of shared workers and service workers</source>
        <translation>Firefox meldet keine Anfragen von geteilten Workern und Service Workern</translation>
    </message>
    <message>
        <source>Firefox does not validate redirects and errors, and requests them again</source>
        <translation>Firefox validiert Umleitungen und Fehler nicht, sondern fordert sie neu an</translation>
    </message>
    <message>
        <source>Firefox guesses no lifetime above a week</source>
        <translation>Firefox schätzt keine Frischedauer über eine Woche</translation>
    </message>
    <message>
        <source>Firefox ignores a max-age beyond 32 bits</source>
        <translation>Firefox behandelt ein max-age über 32 Bit als nicht vorhanden</translation>
    </message>
    <message>
        <source>Firefox invalidates the URL of an unsafe request, also where the answer is an error</source>
        <translation>Firefox verwirft das Gespeicherte für die URL einer Anfrage mit unsicherer Methode auch dann, wenn die Antwort ein Fehler ist</translation>
    </message>
    <message>
        <source>Firefox keeps 410 that names no lifetime fresh for good</source>
        <translation>Firefox hält 410 ohne angegebene Frischedauer unbegrenzt frisch</translation>
    </message>
    <message>
        <source>Firefox keeps ETag, Content-Type and other fields of the content after a 304 that changes them</source>
        <translation>Firefox behält ETag, Content-Type und andere Felder des Inhalts auch nach einer 304, die sie ändert</translation>
    </message>
    <message>
        <source>Firefox keeps one response a URL</source>
        <translation>Firefox behält je URL nur eine Antwort</translation>
    </message>
    <message>
        <source>Firefox keeps what answers HEAD apart from what answers GET</source>
        <translation>Firefox behält Antworten auf HEAD getrennt von Antworten auf GET</translation>
    </message>
    <message>
        <source>Firefox passes a script's own condition by its cache</source>
        <translation>Firefox leitet eine Anfrage, deren Bedingung ein Skript setzt, am Cache vorbei</translation>
    </message>
    <message>
        <source>Firefox reads no directive behind one whose argument it does not understand</source>
        <translation>Firefox liest hinter einer Direktive, deren Argument es nicht versteht, keine weitere</translation>
    </message>
    <message>
        <source>Firefox reads the digits that a max-age begins with, whatever follows, and none in quotes</source>
        <translation>Firefox nimmt die Ziffern, mit denen max-age beginnt, gleich was folgt, und keine in Anführungszeichen</translation>
    </message>
    <message>
        <source>Firefox reads the digits that an Age begins with, whatever follows</source>
        <translation>Firefox nimmt die Ziffern, mit denen Age beginnt, gleich was folgt</translation>
    </message>
    <message>
        <source>Firefox requests all of it again: the request says no-cache and Pragma, as its hard reload does</source>
        <translation>Firefox fordert die Antwort ganz neu an: die Anfrage enthält no-cache und Pragma wie beim harten Neuladen</translation>
    </message>
    <message>
        <source>Firefox sends a Last-Modified back that is no date</source>
        <translation>Firefox sendet ein Last-Modified zurück, das kein Datum ist</translation>
    </message>
    <message>
        <source>Firefox takes a max-age with blanks around its equals sign</source>
        <translation>Firefox akzeptiert max-age mit Leerzeichen um das Gleichheitszeichen</translation>
    </message>
    <message>
        <source>Firefox takes the last of several max-age</source>
        <translation>Firefox nimmt das letzte von mehreren max-age</translation>
    </message>
    <message>
        <source>Firefox uses what is stale but younger than the request's max-age</source>
        <translation>Firefox verwendet Veraltetes, das jünger ist als das max-age der Anfrage</translation>
    </message>
    <message>
        <source>Firefox validates a response that was stored without Authorization for a request that has it</source>
        <translation>Firefox validiert eine ohne Authorization erhaltene Antwort für eine Anfrage, die Authorization enthält</translation>
    </message>
    <message>
        <source>Firefox validates each time: Expires is before Date</source>
        <translation>Firefox validiert jedes Mal: Expires liegt vor Date</translation>
    </message>
    <message>
        <source>Firefox validates each time: the answer says Pragma: no-cache</source>
        <translation>Firefox validiert jedes Mal: die Antwort enthält Pragma: no-cache</translation>
    </message>
    <message>
        <source>Firefox validates its stored response of another variant by ETag</source>
        <translation>Firefox fragt per ETag, ob die gespeicherte andere Variante passt</translation>
    </message>
    <message>
        <source>Firefox validates this status each time</source>
        <translation>Firefox validiert Antworten mit diesem Status jedes Mal</translation>
    </message>
    <message>
        <source>Freshness is guessed</source>
        <translation>Frische nur geschätzt</translation>
    </message>
    <message>
        <source>GET, HEAD, POST …</source>
        <translation>GET, HEAD, POST …</translation>
    </message>
    <message>
        <source>Gone here, still stored elsewhere</source>
        <translation>Hier entfernt, anderswo noch gespeichert</translation>
    </message>
    <message>
        <source>HAProxy 2.6.12, cache section</source>
        <translation>HAProxy 2.6.12, Abschnitt cache</translation>
    </message>
    <message>
        <source>HAProxy caches 200 alone</source>
        <translation>HAProxy speichert nur Antworten mit 200</translation>
    </message>
    <message>
        <source>HAProxy does not cache what answers HEAD</source>
        <translation>HAProxy speichert Antworten auf HEAD nicht</translation>
    </message>
    <message>
        <source>HAProxy does not cache: Expires is in the past, or no date</source>
        <translation>HAProxy speichert die Antwort nicht: Expires liegt in der Vergangenheit oder ist kein Datum</translation>
    </message>
    <message>
        <source>HAProxy does not cache: Vary, and process-vary is off</source>
        <translation>HAProxy speichert die Antwort nicht: Vary, und process-vary ist aus</translation>
    </message>
    <message>
        <source>HAProxy does not cache: a lifetime of 0 seconds</source>
        <translation>HAProxy speichert die Antwort nicht: eine Frischedauer von 0 Sekunden</translation>
    </message>
    <message>
        <source>HAProxy does not cache: its Age is 0, no number, or more than the lifetime that the answer names</source>
        <translation>HAProxy speichert die Antwort nicht: ihr Age ist 0, keine Zahl oder größer als die Frischedauer, die sie angibt</translation>
    </message>
    <message>
        <source>HAProxy does not cache: its max-age or s-maxage is not a number</source>
        <translation>HAProxy speichert die Antwort nicht: ihr max-age oder s-maxage ist keine Zahl</translation>
    </message>
    <message>
        <source>HAProxy does not cache: neither lifetime nor validator</source>
        <translation>HAProxy speichert die Antwort nicht: weder Frischedauer noch Validator</translation>
    </message>
    <message>
        <source>HAProxy does not cache: no-cache</source>
        <translation>HAProxy speichert die Antwort nicht: no-cache</translation>
    </message>
    <message>
        <source>HAProxy does not cache: no-store, whatever must-understand says</source>
        <translation>HAProxy speichert die Antwort nicht: no-store, trotz must-understand</translation>
    </message>
    <message>
        <source>HAProxy does not cache: the answer says Pragma: no-cache</source>
        <translation>HAProxy speichert die Antwort nicht: sie enthält Pragma: no-cache</translation>
    </message>
    <message>
        <source>HAProxy does not know No-Vary-Search: each query is kept apart</source>
        <translation>HAProxy kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>HAProxy does not use its cache, and fills it with public answers alone: the request has Authorization</source>
        <translation>HAProxy nutzt seinen Cache nicht und füllt ihn nur mit Antworten mit public: die Anfrage enthält Authorization</translation>
    </message>
    <message>
        <source>HAProxy does not use its cache: the request says no-cache, max-age, min-fresh or max-stale</source>
        <translation>HAProxy nutzt seinen Cache nicht: die Anfrage enthält no-cache, max-age, min-fresh oder max-stale</translation>
    </message>
    <message>
        <source>HAProxy invalidates the URL of an unsafe request, and nothing else</source>
        <translation>HAProxy verwirft das Gespeicherte für die URL einer Anfrage mit unsicherer Methode, sonst nichts</translation>
    </message>
    <message>
        <source>HAProxy keeps it for at most max-age of its cache section</source>
        <translation>HAProxy behält die Antwort höchstens so lange, wie max-age im Abschnitt cache erlaubt</translation>
    </message>
    <message>
        <source>HAProxy keeps it for max-age of its cache section: it has a validator and no lifetime</source>
        <translation>HAProxy behält die Antwort so lange, wie max-age im Abschnitt cache vorgibt: sie hat einen Validator und keine Frischedauer</translation>
    </message>
    <message>
        <source>HAProxy knows no stale-while-revalidate</source>
        <translation>HAProxy kennt stale-while-revalidate nicht</translation>
    </message>
    <message>
        <source>HAProxy never validates what is stale</source>
        <translation>HAProxy validiert Veraltetes nie</translation>
    </message>
    <message>
        <source>HAProxy sends the whole of what it has: it cuts no parts</source>
        <translation>HAProxy sendet alles, was es hat: es schneidet keine Teile heraus</translation>
    </message>
    <message>
        <source>HEAD</source>
        <translation>HEAD</translation>
    </message>
    <message>
        <source>HEAD is answered from the stored GET response (exchange %1)</source>
        <translation>HEAD wird aus der gespeicherten GET-Antwort beantwortet (Austausch %1)</translation>
    </message>
    <message>
        <source>HEAD is answered {0:n}, GET {1:n}</source>
        <translation>HEAD wird mit {0:n} beantwortet, GET mit {1:n}</translation>
    </message>
    <message>
        <source>HEAD says Content-Length {0}, GET's content has {1:bytes}</source>
        <translation>HEAD nennt Content-Length {0}, der Inhalt von GET hat {1:bytes}</translation>
    </message>
    <message>
        <source>HEAD says Content-Length {0}, and the content of GET, {2:span} apart, has {1:bytes}: it changed between, or the length is wrong</source>
        <translation>HEAD nennt Content-Length {0}, und der Inhalt eines GET {2:span} davor oder danach hat {1:bytes}: er hat sich dazwischen geändert, oder die Länge ist falsch</translation>
    </message>
    <message>
        <source>HEAD says other than GET</source>
        <translation>HEAD sagt etwas anderes als GET</translation>
    </message>
    <message>
        <source>HEAD says something else than GET</source>
        <translation>HEAD sagt etwas anderes als GET</translation>
    </message>
    <message>
        <source>HEAD says {field} {0}, GET says {1}</source>
        <translation>HEAD nennt {field} {0}, GET nennt {1}</translation>
    </message>
    <message>
        <source>HEAD says {field} {0}, and GET, {2:span} apart, {1}: it changed between, or HEAD is not answered as GET would be; a cache that sees the HEAD takes its stored response for stale (RFC 9111 4.3.5)</source>
        <translation>HEAD nennt {field} {0}, ein GET {2:span} davor oder danach {1}: es hat sich dazwischen geändert, oder HEAD wird nicht so beantwortet wie GET; ein Cache, der das HEAD sieht, hält seine gespeicherte Antwort für veraltet (RFC 9111 4.3.5)</translation>
    </message>
    <message>
        <source>HEAD with the tag</source>
        <translation>HEAD mit dem ETag</translation>
    </message>
    <message>
        <source>HEAD's Content-Length is not GET's</source>
        <translation>Content-Length von HEAD ist nicht das von GET</translation>
    </message>
    <message>
        <source>HTTP/2: %1</source>
        <translation>HTTP/2: %1</translation>
    </message>
    <message>
        <source>HTTP/2: %1 (%2)</source>
        <translation>HTTP/2: %1 (%2)</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>Host nicht gefunden</translation>
    </message>
    <message>
        <source>IETF Protocol Assignments</source>
        <translation>IETF-Protokollzuweisungen</translation>
    </message>
    <message>
        <source>IPv4-IPv6 Translat. (local use)</source>
        <translation>IPv4-IPv6-Übersetzung (lokale Nutzung)</translation>
    </message>
    <message>
        <source>ISO 8601</source>
        <translation>ISO 8601</translation>
    </message>
    <message>
        <source>If-Match is ignored</source>
        <translation>If-Match wird ignoriert</translation>
    </message>
    <message>
        <source>If-Match that cannot match</source>
        <translation>If-Match, das nicht passen kann</translation>
    </message>
    <message>
        <source>If-Match {0} cannot match, and {2:raw} is answered {1:n}</source>
        <translation>If-Match {0} kann nicht erfüllt sein, doch {2:raw} wird mit {1:n} beantwortet</translation>
    </message>
    <message>
        <source>If-Modified-Since counts although If-None-Match is there</source>
        <translation>If-Modified-Since zählt, obwohl If-None-Match vorhanden ist</translation>
    </message>
    <message>
        <source>If-Modified-Since is ignored</source>
        <translation>If-Modified-Since wird ignoriert</translation>
    </message>
    <message>
        <source>If-Modified-Since {0} is no HTTP-date, and the answer is 304</source>
        <translation>If-Modified-Since {0} ist kein HTTP-Datum, und die Antwort ist 304</translation>
    </message>
    <message>
        <source>If-Modified-Since {0} is not older than the answer's Last-Modified, and the whole content came: {bytes}{1:words}</source>
        <translation>If-Modified-Since {0} ist nicht älter als Last-Modified der Antwort, und doch kam der ganze Inhalt: {bytes}{1:words}</translation>
    </message>
    <message>
        <source>If-Modified-Since {0} is the Last-Modified, and the answer is {1:n}</source>
        <translation>If-Modified-Since {0} ist das Last-Modified, und die Antwort ist {1:n}</translation>
    </message>
    <message>
        <source>If-Modified-Since {0} is the Last-Modified, and the answer is {1:n}, while the later date {2} gets 304: the server compares a fraction of a second that Last-Modified does not show</source>
        <translation>If-Modified-Since {0} ist das Last-Modified, und die Antwort ist {1:n}, während das spätere Datum {2} eine 304 bekommt: der Server vergleicht Sekundenbruchteile, die Last-Modified nicht zeigt</translation>
    </message>
    <message>
        <source>If-Modified-Since {0}, a later date than Last-Modified {2}, is answered {1:n}</source>
        <translation>If-Modified-Since {0}, ein späteres Datum als Last-Modified {2}, wird mit {1:n} beantwortet</translation>
    </message>
    <message>
        <source>If-None-Match compares weakly: both forms match.</source>
        <translation>If-None-Match vergleicht schwach: Beide Formen passen.</translation>
    </message>
    <message>
        <source>If-None-Match is compared as text: in a list, with another W/ or as * nothing matches</source>
        <translation>If-None-Match wird als Text verglichen: in einer Liste, mit einem W/ mehr oder weniger oder als * passt nichts</translation>
    </message>
    <message>
        <source>If-None-Match is compared as text: the tag alone is answered 304, and in the list {0}, with a W/ more or less, on a second line or as `*` the whole content comes: {bytes} for nothing</source>
        <translation>If-None-Match wird als Text verglichen: das ETag allein wird mit 304 beantwortet; in der Liste {0}, mit einem W/ mehr oder weniger, in einer zweiten Zeile oder als `*` kommt der ganze Inhalt: {bytes} umsonst</translation>
    </message>
    <message>
        <source>If-None-Match is ignored</source>
        <translation>If-None-Match wird ignoriert</translation>
    </message>
    <message>
        <source>If-None-Match is looked at, but the server does not recognise its own tag</source>
        <translation>If-None-Match wird beachtet, aber der Server erkennt sein eigenes ETag nicht</translation>
    </message>
    <message>
        <source>If-None-Match is looked at, but the tag that the server itself has sent does not match when it comes back. What makes the tag and what compares it write it in two ways.</source>
        <translation>If-None-Match wird beachtet, aber das ETag, das der Server selbst gesendet hat, passt nicht, wenn es zurückkommt. Wo das ETag erzeugt und wo es verglichen wird, wird es verschieden geschrieben.</translation>
    </message>
    <message>
        <source>If-None-Match is read only as a single tag</source>
        <translation>If-None-Match wird nur als einzelnes ETag gelesen</translation>
    </message>
    <message>
        <source>If-None-Match may list several tags; a cache that keeps several variants does so. One match is enough.</source>
        <translation>If-None-Match darf mehrere ETags aufzählen; ein Cache, der mehrere Varianten behält, tut das. Ein passendes genügt.</translation>
    </message>
    <message>
        <source>If-None-Match must be evaluated by weak comparison: W/ makes no difference. Intermediaries that compress weaken tags, and their clients would never get a 304.</source>
        <translation>If-None-Match muss mit schwachem Vergleich ausgewertet werden: W/ macht keinen Unterschied. Vermittler, die komprimieren, schwächen ETags ab, und ihre Clients bekämen nie eine 304.</translation>
    </message>
    <message>
        <source>If-None-Match {0} and If-Modified-Since {1} both match, and the answer is {2:n}</source>
        <translation>If-None-Match {0} und If-Modified-Since {1} passen beide, und die Antwort ist {2:n}</translation>
    </message>
    <message>
        <source>If-None-Match {0} is the current tag, and the answer is {1:n}</source>
        <translation>If-None-Match {0} ist das aktuelle ETag, und die Antwort ist {1:n}</translation>
    </message>
    <message>
        <source>If-None-Match {0} is the current tag, and the answer is {1:n}; no other condition gets a 304 either</source>
        <translation>If-None-Match {0} ist das aktuelle ETag, und die Antwort ist {1:n}; auch keine andere Bedingung bekommt eine 304</translation>
    </message>
    <message>
        <source>If-None-Match {0} matches and If-Modified-Since {1} does not, and the answer is {2:n}</source>
        <translation>If-None-Match {0} passt und If-Modified-Since {1} nicht, und die Antwort ist {2:n}</translation>
    </message>
    <message>
        <source>If-None-Match {0} matches the answer's tag, and the whole content came because the request said no-cache, which speaks to caches: {bytes}{1:words}</source>
        <translation>If-None-Match {0} passt zum ETag der Antwort, doch der ganze Inhalt kam, weil in der Anfrage no-cache steht, das sich an Caches richtet: {bytes}{1:words}</translation>
    </message>
    <message>
        <source>If-None-Match {0} matches the answer's tag, and the whole content came: {bytes}{1:words}</source>
        <translation>If-None-Match {0} passt zum ETag der Antwort, und doch kam der ganze Inhalt: {bytes}{1:words}</translation>
    </message>
    <message>
        <source>If-None-Match {0} matches the answer's tag, but the date sent with it is older, and the server let the date win: {bytes}{1:words}</source>
        <translation>If-None-Match {0} passt zum ETag der Antwort, doch das mitgesendete Datum ist älter, und der Server gab dem Datum den Vorrang: {bytes}{1:words}</translation>
    </message>
    <message>
        <source>If-None-Match {0} matches, and with Cache-Control: max-age=0 on the request the answer is {1:n}</source>
        <translation>If-None-Match {0} passt, und mit Cache-Control: max-age=0 in der Anfrage ist die Antwort {1:n}</translation>
    </message>
    <message>
        <source>If-None-Match {0} matches, and with Cache-Control: no-cache on the request the answer is {1:n}</source>
        <translation>If-None-Match {0} passt, und mit Cache-Control: no-cache in der Anfrage ist die Antwort {1:n}</translation>
    </message>
    <message>
        <source>If-None-Match {0}, the current tag, is answered {1:n}, and {2} is answered 304: it is compared without its quotes; {bytes} for nothing</source>
        <translation>If-None-Match {0}, das aktuelle ETag, wird mit {1:n} beantwortet, {2} dagegen mit 304: es wird ohne seine Anführungszeichen verglichen; {bytes} umsonst</translation>
    </message>
    <message>
        <source>If-None-Match {0}, the current tag, is answered {1:n}, and {2} is answered 304: the tag has a comma in it, and the field is cut there; {bytes} for nothing</source>
        <translation>If-None-Match {0}, das aktuelle ETag, wird mit {1:n} beantwortet, {2} dagegen mit 304: das ETag enthält ein Komma, und das Feld wird dort zerteilt; {bytes} umsonst</translation>
    </message>
    <message>
        <source>If-None-Match {0}, the current tag, is answered {1:n}, and {2} is answered 304: {bytes} for nothing</source>
        <translation>If-None-Match {0}, das aktuelle ETag, wird mit {1:n} beantwortet, {2} dagegen mit 304: {bytes} umsonst</translation>
    </message>
    <message>
        <source>If-None-Match: * is answered {1:n}</source>
        <translation>If-None-Match: * wird mit {1:n} beantwortet</translation>
    </message>
    <message>
        <source>If-None-Match: * is not understood</source>
        <translation>If-None-Match: * wird nicht verstanden</translation>
    </message>
    <message>
        <source>If-None-Match: * is not understood, though lists are</source>
        <translation>If-None-Match: * wird nicht verstanden, Listen dagegen schon</translation>
    </message>
    <message>
        <source>If-Range does not hold for the stored part</source>
        <translation>If-Range trifft auf den gespeicherten Teil nicht zu</translation>
    </message>
    <message>
        <source>If-Range is evaluated by strong comparison, so a weak tag never matches: the parts need not be of the same bytes.</source>
        <translation>If-Range wird mit starkem Vergleich ausgewertet, ein schwaches ETag passt also nie: Die Teile können aus verschiedenen Bytefolgen stammen.</translation>
    </message>
    <message>
        <source>If-Range is ignored</source>
        <translation>If-Range wird ignoriert</translation>
    </message>
    <message>
        <source>If-Range matches a weak tag</source>
        <translation>If-Range lässt ein schwaches ETag gelten</translation>
    </message>
    <message>
        <source>If-Range {0} does not match, and the answer is {1:n}</source>
        <translation>If-Range {0} passt nicht, doch die Antwort ist {1:n}</translation>
    </message>
    <message>
        <source>If-Range {0} is weak, and the answer is {1:n}</source>
        <translation>If-Range {0} ist schwach, doch die Antwort ist {1:n}</translation>
    </message>
    <message>
        <source>If-Unmodified-Since before Last-Modified</source>
        <translation>If-Unmodified-Since vor Last-Modified</translation>
    </message>
    <message>
        <source>If-Unmodified-Since is ignored</source>
        <translation>If-Unmodified-Since wird ignoriert</translation>
    </message>
    <message>
        <source>If-Unmodified-Since {0} is before the modification, and {2:raw} is answered {1:n}</source>
        <translation>If-Unmodified-Since {0} liegt vor der Änderung, doch {2:raw} wird mit {1:n} beantwortet</translation>
    </message>
    <message>
        <source>It may: a cache that stores decoded or parsed content can leave out the fields that say what it was.</source>
        <translation>Das ist erlaubt: Wer dekodierte oder zerlegte Inhalte speichert, kann die Felder auslassen, die sagen, was es war.</translation>
    </message>
    <message>
        <source>It names the request fields that have to match before the stored response is used.</source>
        <translation>Es nennt die Anfragefelder, die übereinstimmen müssen, bevor die gespeicherte Antwort verwendet wird.</translation>
    </message>
    <message>
        <source>It was stale, and given at once; the request in the background followed at %1.</source>
        <translation>Sie war veraltet und wurde sofort gegeben; die Anfrage im Hintergrund folgte um %1.</translation>
    </message>
    <message>
        <source>Its values are quoted strings, and browsers listen to it over HTTPS alone. Anything else is ignored, and what should be gone stays stored.</source>
        <translation>Die Werte sind Strings in Anführungszeichen, und Browser beachten das Feld nur über HTTPS. Alles andere wird ignoriert, und was weg sein sollte, bleibt gespeichert.</translation>
    </message>
    <message>
        <source>Last-Modified equals Date on each answer although the content stays, so it says nothing about the content: no conditional request with it can be answered 304, and heuristic freshness is none.</source>
        <translation>Last-Modified ist in jeder Antwort gleich Date, obwohl der Inhalt derselbe bleibt, sagt also nichts über den Inhalt: Keine bedingte Anfrage damit kann mit 304 beantwortet werden, und die heuristische Frischedauer ist null.</translation>
    </message>
    <message>
        <source>Last-Modified equals Date on each of {0:n} answers: useless as a validator</source>
        <translation>Last-Modified ist in allen {0:n} Antworten gleich Date: als Validator unbrauchbar</translation>
    </message>
    <message>
        <source>Last-Modified goes back to {0} although the content is byte for byte the same, as where several servers have a date each: {bytes}{1:words}</source>
        <translation>Last-Modified springt auf {0} zurück, obwohl der Inhalt Byte für Byte derselbe ist, wie bei mehreren Servern mit je eigenem Datum: {bytes}{1:words}</translation>
    </message>
    <message>
        <source>Last-Modified is about now: a day later is in the future</source>
        <translation>Last-Modified ist etwa jetzt: ein Tag danach liegt in der Zukunft</translation>
    </message>
    <message>
        <source>Last-Modified is an HTTP-date in GMT (RFC 9110 5.6.7). Another text is no validator.</source>
        <translation>Last-Modified ist ein HTTP-Datum in GMT (RFC 9110 5.6.7). Ein anderer Text ist kein Validator.</translation>
    </message>
    <message>
        <source>Last-Modified is not a date</source>
        <translation>Last-Modified ist kein Datum</translation>
    </message>
    <message>
        <source>Last-Modified is only weak here</source>
        <translation>Last-Modified ist hier nur schwach</translation>
    </message>
    <message>
        <source>Last-Modified is the only validator. It has a resolution of one second, says nothing about which content coding was chosen, and moves whenever a file is touched; an entity tag does better.</source>
        <translation>Last-Modified ist der einzige Validator. Er ist nur auf eine Sekunde genau, sagt nichts darüber, welche Inhaltskodierung gewählt wurde, und ändert sich, sobald eine Datei auch nur angefasst wird; ein ETag leistet mehr.</translation>
    </message>
    <message>
        <source>Last-Modified is the time of the answer</source>
        <translation>Last-Modified ist die Zeit der Antwort</translation>
    </message>
    <message>
        <source>Last-Modified lies in the future</source>
        <translation>Last-Modified liegt in der Zukunft</translation>
    </message>
    <message>
        <source>Last-Modified moved to {0} although the content is byte for byte the same: {bytes}{1:words}</source>
        <translation>Last-Modified wechselte auf {0}, obwohl der Inhalt Byte für Byte derselbe ist: {bytes}{1:words}</translation>
    </message>
    <message>
        <source>Last-Modified {0} comes without a Date to compare with: a weak validator</source>
        <translation>Last-Modified {0} kommt ohne ein Date zum Vergleich: ein schwacher Validator</translation>
    </message>
    <message>
        <source>Last-Modified {0} is not a second older than Date: a weak validator</source>
        <translation>Last-Modified {0} ist keine Sekunde älter als Date: ein schwacher Validator</translation>
    </message>
    <message>
        <source>Last-Modified {0} is the only validator: precise to one second, and weaker than an entity tag</source>
        <translation>Last-Modified {0} ist der einzige Validator: nur auf eine Sekunde genau und schwächer als ein ETag</translation>
    </message>
    <message>
        <source>Last-Modified {0} is {1:span} later than Date {2}</source>
        <translation>Last-Modified {0} liegt {1:span} nach Date {2}</translation>
    </message>
    <message>
        <source>Last-Modified {0} is {1} at {2:raw}, and all {3:bytes} are the same: a client that moves between the addresses may download all of it again</source>
        <translation>aus Last-Modified {0} wird {1} unter {2:raw}, obwohl der Inhalt ({3:bytes}) derselbe ist: Ein Client, der zwischen den Adressen wechselt, lädt womöglich alles noch einmal</translation>
    </message>
    <message>
        <source>Last-Modified, byte for byte</source>
        <translation>Last-Modified, Byte für Byte</translation>
    </message>
    <message>
        <source>Lifetimes are whole seconds. Browsers keep a response for that many seconds, and from 2,147,483,648 seconds on for good.</source>
        <translation>Frischedauern sind ganze Sekunden. Browser behalten eine Antwort so lange wie angegeben, ab 2.147.483.648 Sekunden für immer.</translation>
    </message>
    <message>
        <source>Limited Broadcast</source>
        <translation>begrenzter Broadcast</translation>
    </message>
    <message>
        <source>Lines of a list-based field mean the same as one line with commas. This server refuses them or reads one only.</source>
        <translation>Mehrere Zeilen eines Listenfelds bedeuten dasselbe wie eine Zeile mit Kommas. Dieser Server lehnt sie ab oder liest nur eine.</translation>
    </message>
    <message>
        <source>Link Local</source>
        <translation>Link-Local</translation>
    </message>
    <message>
        <source>Link-Local Unicast</source>
        <translation>Link-Local-Unicast</translation>
    </message>
    <message>
        <source>Loopback</source>
        <translation>Loopback</translation>
    </message>
    <message>
        <source>Loopback Address</source>
        <translation>Loopback-Adresse</translation>
    </message>
    <message>
        <source>May be used stale on errors</source>
        <translation>Bei Fehlern veraltet verwendbar</translation>
    </message>
    <message>
        <source>May be used stale while it is revalidated</source>
        <translation>Während der Revalidierung veraltet verwendbar</translation>
    </message>
    <message>
        <source>More than %1 entries have no URL; those beyond were left out.</source>
        <translation>Mehr als %1 Einträge haben keine URL; alle weiteren wurden ausgelassen.</translation>
    </message>
    <message>
        <source>More than one ETag</source>
        <translation>Mehr als ein ETag</translation>
    </message>
    <message>
        <source>Multicast</source>
        <translation>Multicast</translation>
    </message>
    <message>
        <source>Netlify does not cache: nothing names a lifetime</source>
        <translation>Netlify speichert die Antwort nicht: keine Frischedauer angegeben</translation>
    </message>
    <message>
        <source>Netlify does not know No-Vary-Search: each query is kept apart</source>
        <translation>Netlify kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>Netlify invalidates nothing for an unsafe request: a deploy or a purge does</source>
        <translation>Netlify invalidiert bei einer Anfrage mit unsicherer Methode nichts: das tut nur ein Deploy oder ein Purge</translation>
    </message>
    <message>
        <source>No Date</source>
        <translation>Kein Date</translation>
    </message>
    <message>
        <source>No later request matches, so what is stored can be used after validation alone.</source>
        <translation>Keine spätere Anfrage passt, das Gespeicherte ist also nur nach einer Validierung verwendbar.</translation>
    </message>
    <message>
        <source>No lifetime at all</source>
        <translation>Gar keine Frischedauer</translation>
    </message>
    <message>
        <source>No validator</source>
        <translation>Kein Validator</translation>
    </message>
    <message>
        <source>No-Vary-Search</source>
        <translation>No-Vary-Search</translation>
    </message>
    <message>
        <source>No-Vary-Search (draft)</source>
        <translation>No-Vary-Search (Entwurf)</translation>
    </message>
    <message>
        <source>No-Vary-Search {0} is not valid: each query is kept apart</source>
        <translation>No-Vary-Search {0} ist ungültig: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>No-Vary-Search {0} is of the older grammar that Chrome reads; other caches find it not valid, and keep each query apart</source>
        <translation>No-Vary-Search {0} folgt der älteren Grammatik, die Chrome liest; für andere Caches ist es ungültig, und jede Query bleibt dort für sich</translation>
    </message>
    <message>
        <source>No-Vary-Search {0} makes no two addresses one: each query is kept apart, as without it</source>
        <translation>No-Vary-Search {0} fasst keine Adressen zusammen: jede Query bleibt für sich, wie ohne das Feld</translation>
    </message>
    <message>
        <source>No-Vary-Search {0}: caches that know it use one response for several addresses; Chrome's older grammar does not understand except without params</source>
        <translation>No-Vary-Search {0}: Caches, die es kennen, verwenden eine Antwort für mehrere Adressen; die ältere Grammatik von Chrome versteht except ohne params nicht</translation>
    </message>
    <message>
        <source>No-Vary-Search {0}: caches that know it use one response for the addresses that it makes one</source>
        <translation>No-Vary-Search {0}: Caches, die es kennen, verwenden eine Antwort für die Adressen, die es zusammenfasst</translation>
    </message>
    <message>
        <source>None of the tags sent is the current one, so the condition is true and the content is due. The client goes on using what has changed.</source>
        <translation>Keines der gesendeten ETags ist das aktuelle, also ist die Bedingung erfüllt und der Inhalt zu senden. Der Client verwendet weiter, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Not every probe got an answer that can be judged</source>
        <translation>Nicht jede Probe bekam eine Antwort, die sich beurteilen lässt</translation>
    </message>
    <message>
        <source>Not stored because of the method</source>
        <translation>Wegen der Methode nicht gespeichert</translation>
    </message>
    <message>
        <source>Not stored because of the status</source>
        <translation>Wegen des Status nicht gespeichert</translation>
    </message>
    <message>
        <source>Nothing in the entry could be read.</source>
        <translation>Im Eintrag war nichts lesbar.</translation>
    </message>
    <message>
        <source>Nothing went over the network: no proxy sees this.</source>
        <translation>Nichts ging über das Netz: Kein Proxy sieht das.</translation>
    </message>
    <message>
        <source>ORCHIDv2</source>
        <translation>ORCHIDv2</translation>
    </message>
    <message>
        <source>Obsolete forms of the right date are not accepted</source>
        <translation>Überholte Formen des richtigen Datums werden nicht akzeptiert</translation>
    </message>
    <message>
        <source>Of several stored responses a cache uses the one with the most recent Date. A cache on the way kept its old copy when a newer answer passed, or several caches and machines take turns: what a visitor sees depends on which of them answers.</source>
        <translation>Von mehreren gespeicherten Antworten verwendet ein Cache die mit dem jüngsten Date. Ein Cache unterwegs behielt seine alte Kopie, als eine neuere Antwort durchlief, oder mehrere Caches und Server wechseln sich ab: Was ein Besucher sieht, hängt davon ab, wer von ihnen antwortet.</translation>
    </message>
    <message>
        <source>One content under several addresses</source>
        <translation>Ein Inhalt unter mehreren Adressen</translation>
    </message>
    <message>
        <source>One directive, two values</source>
        <translation>Eine Direktive, zwei Werte</translation>
    </message>
    <message>
        <source>One strong tag on two content codings</source>
        <translation>Ein starkes ETag für zwei Inhaltskodierungen</translation>
    </message>
    <message>
        <source>One strong tag stands for two content codings</source>
        <translation>Ein starkes ETag steht für zwei Inhaltskodierungen</translation>
    </message>
    <message>
        <source>One strong tag, another content at each address</source>
        <translation>Ein starkes ETag, unter jeder Adresse ein anderer Inhalt</translation>
    </message>
    <message>
        <source>One strong tag, two contents</source>
        <translation>Ein starkes ETag, zwei Inhalte</translation>
    </message>
    <message>
        <source>One weak tag, two contents</source>
        <translation>Ein schwaches ETag, zwei Inhalte</translation>
    </message>
    <message>
        <source>Only Last-Modified</source>
        <translation>Nur Last-Modified</translation>
    </message>
    <message>
        <source>Only a weak tag</source>
        <translation>Nur ein schwaches ETag</translation>
    </message>
    <message>
        <source>Only the exact date is matched</source>
        <translation>Nur das genaue Datum wird erkannt</translation>
    </message>
    <message>
        <source>Other content, same Last-Modified</source>
        <translation>Anderer Inhalt, dasselbe Last-Modified</translation>
    </message>
    <message>
        <source>PUT to this URL was answered with the tag {0}, and {2:span} later this 304 confirms {3}, which was there before: the write does not show, or that was not the tag of what was written</source>
        <translation>PUT auf diese URL wurde mit dem ETag {0} beantwortet, und {2:span} später bestätigt diese 304 das frühere {3}: der Schreibzugriff zeigt sich nicht, oder das war nicht das ETag des Geschriebenen</translation>
    </message>
    <message>
        <source>PUT to this URL was answered with the tag {0}, and {2:span} later this answer has {3}, which was there before: the write does not show, or that was not the tag of what was written</source>
        <translation>PUT auf diese URL wurde mit dem ETag {0} beantwortet, und {2:span} später hat diese Antwort das frühere {3}: der Schreibzugriff zeigt sich nicht, oder das war nicht das ETag des Geschriebenen</translation>
    </message>
    <message>
        <source>Pages that are too many or too long were left out, from byte %2 on; their entries were read.</source>
        <translation>Zu viele oder zu lange Seiten wurden ab Byte %2 ausgelassen; ihre Einträge wurden gelesen.</translation>
    </message>
    <message>
        <source>Pragma is deprecated, and was never defined for responses: Cache-Control says what is meant.</source>
        <translation>Pragma ist überholt und war für Antworten nie definiert: Cache-Control sagt, was gemeint ist.</translation>
    </message>
    <message>
        <source>Pragma on a response</source>
        <translation>Pragma in einer Antwort</translation>
    </message>
    <message>
        <source>Pragma {0} has no meaning on a response</source>
        <translation>Pragma {0} hat in einer Antwort keine Bedeutung</translation>
    </message>
    <message>
        <source>Pragma {0} has no meaning on a response, and there is no Cache-Control that says what it means</source>
        <translation>Pragma {0} hat in einer Antwort keine Bedeutung, und kein Cache-Control sagt, was gemeint ist</translation>
    </message>
    <message>
        <source>Preconditions are evaluated only where the answer without them would be 2xx. A 304 in place of a redirect or an error makes caches go on serving what is gone.</source>
        <translation>Vorbedingungen werden nur ausgewertet, wo die Antwort ohne sie 2xx wäre. Eine 304 anstelle einer Umleitung oder eines Fehlers lässt Caches weiter ausliefern, was es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Private caches</source>
        <translation>Private Caches</translation>
    </message>
    <message>
        <source>Private-Use</source>
        <translation>private Nutzung</translation>
    </message>
    <message>
        <source>Proxy-Status cannot be read</source>
        <translation>Proxy-Status nicht lesbar</translation>
    </message>
    <message>
        <source>Proxy-Status is a structured list whose members name intermediaries, as tokens or strings. Anything else is ignored.</source>
        <translation>Proxy-Status ist eine strukturierte Liste, deren Elemente Vermittler benennen, als Tokens oder Strings. Alles andere wird ignoriert.</translation>
    </message>
    <message>
        <source>Proxy-Status {0} is no structured list of names: it is ignored</source>
        <translation>Proxy-Status {0} ist keine strukturierte Liste von Namen und wird ignoriert</translation>
    </message>
    <message>
        <source>RFC 9111, private</source>
        <translation>RFC 9111, privat</translation>
    </message>
    <message>
        <source>RFC 9111, shared</source>
        <translation>RFC 9111, gemeinsam</translation>
    </message>
    <message>
        <source>Range %1 is answered from the stored content</source>
        <translation>Range %1 wird aus dem gespeicherten Inhalt beantwortet</translation>
    </message>
    <message>
        <source>Range and the matching If-None-Match {0} are answered {1:n}</source>
        <translation>Range mit dem passenden If-None-Match {0} wird mit {1:n} beantwortet</translation>
    </message>
    <message>
        <source>Range is evaluated before If-None-Match</source>
        <translation>Range wird vor If-None-Match ausgewertet</translation>
    </message>
    <message>
        <source>Range is looked at after the preconditions, and only if the answer would be 200. A matching tag asks for 304.</source>
        <translation>Range wird nach den Vorbedingungen betrachtet, und nur, wenn die Antwort 200 wäre. Bei passendem ETag ist 304 verlangt.</translation>
    </message>
    <message>
        <source>Range requests are not handled as their preconditions ask</source>
        <translation>Range-Anfragen werden nicht so behandelt, wie ihre Vorbedingungen es verlangen</translation>
    </message>
    <message>
        <source>Recipients must accept all three forms of HTTP-date. Old clients still send the other two.</source>
        <translation>Empfänger müssen alle drei Formen des HTTP-Datums akzeptieren. Alte Clients senden noch die beiden anderen.</translation>
    </message>
    <message>
        <source>Report for a browser (HTML)</source>
        <translation>Bericht für den Browser (HTML)</translation>
    </message>
    <message>
        <source>Report for databases (NDJSON)</source>
        <translation>Bericht für Datenbanken (NDJSON)</translation>
    </message>
    <message>
        <source>Report for issues (Markdown)</source>
        <translation>Bericht für Issues (Markdown)</translation>
    </message>
    <message>
        <source>Report for people (text)</source>
        <translation>Bericht zum Lesen (Text)</translation>
    </message>
    <message>
        <source>Report for programs (JSON)</source>
        <translation>Bericht für Programme (JSON)</translation>
    </message>
    <message>
        <source>Report on paper (PDF)</source>
        <translation>Bericht auf Papier (PDF)</translation>
    </message>
    <message>
        <source>Repr-Digest on a 304 is the digest of the representation that a 200 would have sent. Where it differs from the stored one, the content has changed and the 304 is wrong, or the digest is.</source>
        <translation>Repr-Digest in einer 304 ist der Digest der Repräsentation, die eine 200 gesendet hätte. Weicht er vom gespeicherten ab, hat sich der Inhalt geändert und die 304 ist falsch, oder der Digest ist es.</translation>
    </message>
    <message>
        <source>Repr-Digest {0} on the 304 is not that of the stored content</source>
        <translation>Repr-Digest {0} in der 304 ist nicht der des gespeicherten Inhalts</translation>
    </message>
    <message>
        <source>Repr-Digest {0} on the 304, {1} on the stored response: one content cannot have both</source>
        <translation>Repr-Digest {0} in der 304, {1} in der gespeicherten Antwort: ein und derselbe Inhalt kann nicht beide haben</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>Responses of one origin with a group in common may be invalidated together (RFC 9875). The simulation does so; no browser is known to.</source>
        <translation>Antworten desselben Ursprungs mit einer gemeinsamen Gruppe dürfen zusammen invalidiert werden (RFC 9875). Die Simulation tut das; von keinem Browser ist es bekannt.</translation>
    </message>
    <message>
        <source>Safari does not cache this status</source>
        <translation>Safari speichert Antworten mit diesem Status nicht</translation>
    </message>
    <message>
        <source>Safari does not cache: no-store, whatever must-understand says</source>
        <translation>Safari speichert die Antwort nicht: no-store, trotz must-understand</translation>
    </message>
    <message>
        <source>Safari does not know No-Vary-Search: each query is kept apart</source>
        <translation>Safari kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>Safari ignores no-store and a positive max-age of a request</source>
        <translation>Safari beachtet no-store und max-age über 0 in einer Anfrage nicht</translation>
    </message>
    <message>
        <source>Safari invalidates the URL of an unsafe request, whatever the answer, and nothing else</source>
        <translation>Safari verwirft das Gespeicherte für die URL einer Anfrage mit unsicherer Methode, gleich wie die Antwort lautet, sonst nichts</translation>
    </message>
    <message>
        <source>Safari keeps ETag, Content-Type and other fields after a 304 that changes them</source>
        <translation>Safari behält ETag, Content-Type und andere Felder auch nach einer 304, die sie ändert</translation>
    </message>
    <message>
        <source>Safari keeps one response a URL</source>
        <translation>Safari behält je URL nur eine Antwort</translation>
    </message>
    <message>
        <source>Safari passes a script's own condition by its cache</source>
        <translation>Safari leitet eine Anfrage, deren Bedingung ein Skript setzt, am Cache vorbei</translation>
    </message>
    <message>
        <source>Safari takes a max-age with a fraction</source>
        <translation>Safari akzeptiert max-age mit Nachkommastellen</translation>
    </message>
    <message>
        <source>Safari takes a max-age with blanks around its equals sign</source>
        <translation>Safari akzeptiert max-age mit Leerzeichen um das Gleichheitszeichen</translation>
    </message>
    <message>
        <source>Safari validates each time: the answer says Pragma: no-cache</source>
        <translation>Safari validiert jedes Mal: die Antwort enthält Pragma: no-cache</translation>
    </message>
    <message>
        <source>Safari validates on a reload although it is immutable</source>
        <translation>Safari validiert beim Neuladen trotz immutable</translation>
    </message>
    <message>
        <source>Says which query parameters do not matter, so that a cache may use one response for several URLs. The simulation does so. Chrome's cache does since 141, by an older grammar: params=("a") and key-order work in both, except=("a") without params does not work there.</source>
        <translation>Gibt an, welche Query-Parameter keine Rolle spielen, sodass ein Cache eine Antwort für mehrere URLs verwenden darf. Die Simulation tut das. Der Cache von Chrome tut es seit 141, nach einer älteren Grammatik: params=("a") und key-order funktionieren in beiden, except=("a") ohne params funktioniert dort nicht.</translation>
    </message>
    <message>
        <source>Seen: the next If-None-Match, at %1, offers the tag that it kept.</source>
        <translation>Gesehen: Das nächste If-None-Match, um %1, bietet das behaltene ETag an.</translation>
    </message>
    <message>
        <source>Seen: the next If-None-Match, at %1, still offers the tag of the 304.</source>
        <translation>Gesehen: Das nächste If-None-Match, um %1, bietet dennoch das ETag der 304 an.</translation>
    </message>
    <message>
        <source>Segment Routing (SRv6) SIDs</source>
        <translation>SIDs des Segment-Routing (SRv6)</translation>
    </message>
    <message>
        <source>Senders must generate the IMF-fixdate form alone (Sun, 06 Nov 1994 08:49:37 GMT). Recipients must accept the RFC 850 and asctime forms, and not all do.</source>
        <translation>Sender müssen allein die Form IMF-fixdate erzeugen (Sun, 06 Nov 1994 08:49:37 GMT). Empfänger müssen auch die Formen nach RFC 850 und asctime akzeptieren, und nicht alle tun es.</translation>
    </message>
    <message>
        <source>Servers of one name answer the same content with validators of their own. A client or a cache that reaches another of them revalidates with a validator that this one does not know, and downloads all of it again. Servers do so when the tag is made of an inode, or of the time at which each got its copy.</source>
        <translation>Server eines Namens antworten mit demselben Inhalt, aber mit eigenen Validatoren. Ein Client oder Cache, der zu einem anderen von ihnen gelangt, fragt mit einem Validator, den dieser nicht kennt, und bekommt alles noch einmal. Server tun das, wenn das ETag aus einer Inode gebildet wird oder aus der Zeit, zu der jeder seine Kopie bekam.</translation>
    </message>
    <message>
        <source>Set-Cookie does not inhibit caching. A shared cache may store the response and hand one user's cookie to all others.</source>
        <translation>Set-Cookie verhindert das Speichern nicht. Ein gemeinsamer Cache darf die Antwort speichern und gibt dann das Cookie des einen Nutzers an alle anderen.</translation>
    </message>
    <message>
        <source>Set-Cookie does not inhibit caching: it is stored and sent again with the response</source>
        <translation>Set-Cookie verhindert das Caching nicht: es wird gespeichert und mit der Antwort wieder gesendet</translation>
    </message>
    <message>
        <source>Set-Cookie does not keep an answer out of a cache. This one came out of a cache's store: unless the cache adds the cookie as it answers, it was made for somebody else, and everybody gets it.</source>
        <translation>Set-Cookie hält eine Antwort nicht aus einem Cache heraus. Diese kam aus dem Speicher eines Caches: Sofern der Cache das Cookie nicht erst beim Antworten hinzufügt, war es für jemand anderen bestimmt, und alle bekommen es.</translation>
    </message>
    <message>
        <source>Set-Cookie on a response that CDNs which read {1:raw} may keep for {0:span}, unless they are set up to pass such answers by</source>
        <translation>Set-Cookie in einer Antwort, die CDNs, die {1:raw} lesen, {0:span} lang behalten dürfen, sofern sie nicht so eingestellt sind, dass sie solche Antworten nur durchreichen</translation>
    </message>
    <message>
        <source>Set-Cookie on a response that shared caches may keep for {0:span}</source>
        <translation>Set-Cookie in einer Antwort, die gemeinsame Caches {0:span} lang behalten dürfen</translation>
    </message>
    <message>
        <source>Shared Address Space</source>
        <translation>gemeinsamer Adressraum</translation>
    </message>
    <message>
        <source>Shared caches</source>
        <translation>Gemeinsame Caches</translation>
    </message>
    <message>
        <source>Shared caches may keep a cookie</source>
        <translation>Gemeinsame Caches dürfen ein Cookie behalten</translation>
    </message>
    <message>
        <source>Shared caches may keep an answer to credentials</source>
        <translation>Gemeinsame Caches dürfen eine Antwort auf Zugangsdaten behalten</translation>
    </message>
    <message>
        <source>Something follows the end of the recording, at byte %2.</source>
        <translation>Hinter dem Ende der Aufzeichnung folgt noch etwas, bei Byte %2.</translation>
    </message>
    <message>
        <source>Squid 5.7, accelerator</source>
        <translation>Squid 5.7, Accelerator</translation>
    </message>
    <message>
        <source>Squid answers with what is stored: the origin's answer has no Date, or an older one</source>
        <translation>Squid antwortet mit dem Gespeicherten: die Antwort des Ursprungsservers hat kein Date oder ein älteres</translation>
    </message>
    <message>
        <source>Squid caches 302 and 307 only where they expire after their Date</source>
        <translation>Squid speichert 302 und 307 nur, wenn sie nach ihrem Date ablaufen</translation>
    </message>
    <message>
        <source>Squid caches responses with Vary: *, and validates them each time</source>
        <translation>Squid speichert Antworten mit Vary: * und validiert sie jedes Mal</translation>
    </message>
    <message>
        <source>Squid does not cache this status</source>
        <translation>Squid speichert Antworten mit diesem Status nicht</translation>
    </message>
    <message>
        <source>Squid does not cache: Surrogate-Control says no-store</source>
        <translation>Squid speichert die Antwort nicht: Surrogate-Control enthält no-store</translation>
    </message>
    <message>
        <source>Squid does not cache: no-cache with fields</source>
        <translation>Squid speichert die Antwort nicht: no-cache mit Feldern</translation>
    </message>
    <message>
        <source>Squid does not cache: no-store, whatever must-understand says</source>
        <translation>Squid speichert die Antwort nicht: no-store, trotz must-understand</translation>
    </message>
    <message>
        <source>Squid does not cache: private, of whatever fields</source>
        <translation>Squid speichert die Antwort nicht: private, gleich für welche Felder</translation>
    </message>
    <message>
        <source>Squid does not know No-Vary-Search: each query is kept apart</source>
        <translation>Squid kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>Squid does not look for what is stored: the request says no-cache</source>
        <translation>Squid sucht nicht nach Gespeichertem: die Anfrage enthält no-cache</translation>
    </message>
    <message>
        <source>Squid guesses by refresh_pattern: 20 % of the time since Last-Modified, at most 3 days</source>
        <translation>Squid schätzt nach refresh_pattern: 20 % der Zeit seit Last-Modified, höchstens 3 Tage</translation>
    </message>
    <message>
        <source>Squid ignores Cache-Control where there is a Surrogate-Control, and validates each time</source>
        <translation>Squid ignoriert Cache-Control, wenn die Antwort Surrogate-Control enthält, und validiert jedes Mal</translation>
    </message>
    <message>
        <source>Squid invalidates the URL of an unsafe request, and nothing else</source>
        <translation>Squid verwirft das Gespeicherte für die URL einer Anfrage mit unsicherer Methode, sonst nichts</translation>
    </message>
    <message>
        <source>Squid knows directives in lower case alone</source>
        <translation>Squid erkennt Direktiven nur in Kleinschreibung</translation>
    </message>
    <message>
        <source>Squid knows no stale-while-revalidate</source>
        <translation>Squid kennt stale-while-revalidate nicht</translation>
    </message>
    <message>
        <source>Squid sends a client's condition on where what is stored is no 200</source>
        <translation>Squid leitet die Bedingung des Clients weiter, wenn das Gespeicherte keine 200 ist</translation>
    </message>
    <message>
        <source>Squid sends what is stale in place of a server error</source>
        <translation>Squid sendet Veraltetes statt eines Serverfehlers</translation>
    </message>
    <message>
        <source>Squid takes an Expires that is no date as expired now</source>
        <translation>Squid behandelt ein Expires, das kein Datum ist, als jetzt abgelaufen</translation>
    </message>
    <message>
        <source>Squid validates without a validator: with If-Modified-Since and the time of the answer</source>
        <translation>Squid validiert ohne Validator: mit If-Modified-Since und dem Zeitpunkt der Antwort</translation>
    </message>
    <message>
        <source>Stale on arrival</source>
        <translation>Beim Eintreffen veraltet</translation>
    </message>
    <message>
        <source>Status 200 hides from caches that the file is not there: they keep the page that stands in for it, and give it out as the file for as long as the lifetime says, also when the file is there again.</source>
        <translation>Der Status 200 verbirgt vor Caches, dass die Datei nicht da ist: Sie behalten die Seite, die an ihrer Stelle steht, und geben sie als die Datei aus, solange die Frischedauer reicht, auch wenn die Datei wieder da ist.</translation>
    </message>
    <message>
        <source>TEREDO</source>
        <translation>TEREDO</translation>
    </message>
    <message>
        <source>Table of caches (CSV)</source>
        <translation>Tabelle der Caches (CSV)</translation>
    </message>
    <message>
        <source>Table of exchanges (CSV)</source>
        <translation>Tabelle der Austausche (CSV)</translation>
    </message>
    <message>
        <source>Table of findings (CSV)</source>
        <translation>Tabelle der Befunde (CSV)</translation>
    </message>
    <message>
        <source>Table of resources (CSV)</source>
        <translation>Tabelle der Ressourcen (CSV)</translation>
    </message>
    <message>
        <source>Tags are not compared weakly</source>
        <translation>ETags werden nicht schwach verglichen</translation>
    </message>
    <message>
        <source>Tags that differ in W/ alone do not match</source>
        <translation>ETags, die sich nur durch W/ unterscheiden, gelten als verschieden</translation>
    </message>
    <message>
        <source>Targeted fields are structured dictionaries: one fault, or an empty value, and the field is ignored as a whole; Cache-Control counts instead.</source>
        <translation>Ein zielgerichtetes Feld ist ein strukturiertes Dictionary: Ein einziger Fehler oder ein leerer Wert, und das ganze Feld wird ignoriert; stattdessen zählt Cache-Control.</translation>
    </message>
    <message>
        <source>Text between the entries, at byte %2, is no entry and was skipped.</source>
        <translation>Text zwischen den Einträgen, bei Byte %2, ist kein Eintrag und wurde übergangen.</translation>
    </message>
    <message>
        <source>The 206 leaves out a field</source>
        <translation>Die 206 lässt ein Feld weg</translation>
    </message>
    <message>
        <source>The 304 carries representation metadata</source>
        <translation>Die 304 enthält Repräsentationsmetadaten</translation>
    </message>
    <message>
        <source>The 304 changes a policy field</source>
        <translation>Die 304 ändert ein Richtlinienfeld</translation>
    </message>
    <message>
        <source>The 304 is larger than the content</source>
        <translation>Die 304 ist größer als der Inhalt</translation>
    </message>
    <message>
        <source>The 304 leaves out a field</source>
        <translation>Die 304 lässt ein Feld weg</translation>
    </message>
    <message>
        <source>The 304 may fail Fetch's CORS check</source>
        <translation>Die 304 scheitert womöglich an der CORS-Prüfung von Fetch</translation>
    </message>
    <message>
        <source>The 304 names a validator that the client did not ask about, or a later date than that of what is stored. A cache must not update a stored response by a strong validator that it has not; where a strong tag agrees, it may, and the date is what is wrong, or the tag.</source>
        <translation>Die 304 nennt einen Validator, nach dem der Client nicht gefragt hat, oder ein späteres Datum als das des Gespeicherten. Ein Cache darf eine gespeicherte Antwort nicht nach einem starken Validator aktualisieren, den sie nicht hat; wo ein starkes ETag übereinstimmt, darf er es, und falsch ist dann das Datum oder das ETag.</translation>
    </message>
    <message>
        <source>The 304 speaks of another version</source>
        <translation>Die 304 spricht von einer anderen Version</translation>
    </message>
    <message>
        <source>The 304's digest is of other content</source>
        <translation>Der Digest der 304 gehört zu anderem Inhalt</translation>
    </message>
    <message>
        <source>The CDN does not cache what it could</source>
        <translation>Das CDN speichert nicht, was es speichern könnte</translation>
    </message>
    <message>
        <source>The ETag is no entity tag, so no server need match it</source>
        <translation>Der Wert von ETag ist kein gültiges ETag, daher muss er bei keinem Server passen</translation>
    </message>
    <message>
        <source>The URL seems to carry a fingerprint of its content, so that what is behind it never changes. `max-age=31536000, immutable` spares every later request. Firefox and Safari then leave it out of a reload; Chrome ignores immutable, and its reload does not ask for such files anyway.</source>
        <translation>Die URL enthält anscheinend einen Fingerabdruck ihres Inhalts, sodass sich nie ändert, was dahinter liegt. `max-age=31536000, immutable` erspart jede spätere Anfrage. Firefox und Safari fragen dann auch beim Neuladen nicht nach; Chrome ignoriert immutable, fragt aber beim Neuladen nach solchen Dateien ohnehin nicht.</translation>
    </message>
    <message>
        <source>The Warning field is obsolete: Age and Cache-Status say what it said.</source>
        <translation>Das Feld Warning ist überholt: Age und Cache-Status sagen, was es sagte.</translation>
    </message>
    <message>
        <source>The answer has more than one ETag, and which one counts is undefined</source>
        <translation>Die Antwort hat mehr als ein ETag, und welches zählt, ist nicht festgelegt</translation>
    </message>
    <message>
        <source>The answer is malformed on the wire</source>
        <translation>Die Antwort ist auf der Leitung fehlerhaft</translation>
    </message>
    <message>
        <source>The answer to the conditional request is 304 and repeats each field that a 304 must repeat.</source>
        <translation>Die Antwort auf die bedingte Anfrage ist 304 und wiederholt jedes Feld, das eine 304 wiederholen muss.</translation>
    </message>
    <message>
        <source>The browser</source>
        <translation>Der Browser</translation>
    </message>
    <message>
        <source>The bytes of two content codings differ, so they need two strong tags or a weak one. A cache that combines parts or compares strongly mixes them up.</source>
        <translation>Die Bytes zweier Inhaltskodierungen unterscheiden sich, sie brauchen also zwei starke ETags oder ein schwaches. Ein Cache, der Teile zusammensetzt oder stark vergleicht, bringt sie durcheinander.</translation>
    </message>
    <message>
        <source>The client had a validator and did not use it: the same content came a second time.</source>
        <translation>Der Client hatte einen Validator und hat ihn nicht verwendet: Derselbe Inhalt kam ein zweites Mal.</translation>
    </message>
    <message>
        <source>The coding depends on Accept-Encoding, and Vary does not say so</source>
        <translation>Die Kodierung hängt von Accept-Encoding ab, und Vary sagt es nicht</translation>
    </message>
    <message>
        <source>The compressed answer's tag never matches: its suffix is put on after the comparison</source>
        <translation>Das ETag der komprimierten Antwort passt nie: sein Suffix wird erst nach dem Vergleich angehängt</translation>
    </message>
    <message>
        <source>The compressed data are damaged or cut off; what could be unpacked was read.</source>
        <translation>Die komprimierten Daten sind beschädigt oder abgeschnitten; gelesen wurde, was sich entpacken ließ.</translation>
    </message>
    <message>
        <source>The conditional request fails</source>
        <translation>Die bedingte Anfrage scheitert</translation>
    </message>
    <message>
        <source>The content changed and the modification date did not. A cache that validates by date gets 304 and keeps the old content.</source>
        <translation>Der Inhalt hat sich geändert, das Änderungsdatum nicht. Ein Cache, der nach Datum validiert, bekommt 304 und behält den alten Inhalt.</translation>
    </message>
    <message>
        <source>The content changed while it was fresh</source>
        <translation>Der Inhalt hat sich geändert, während er frisch war</translation>
    </message>
    <message>
        <source>The content coding was chosen by the request, and Vary does not say so. A shared cache may give compressed content to a client that cannot read it, or plain content to all.</source>
        <translation>Die Inhaltskodierung wurde nach der Anfrage gewählt, und Vary sagt es nicht. Ein gemeinsamer Cache gibt womöglich komprimierten Inhalt an einen Client, der ihn nicht lesen kann, oder unkomprimierten an alle.</translation>
    </message>
    <message>
        <source>The content depends on a request field that Vary does not name</source>
        <translation>Der Inhalt hängt von einem Anfragefeld ab, das Vary nicht nennt</translation>
    </message>
    <message>
        <source>The content's encoding "%1" is unknown; it was taken as text.</source>
        <translation>Die Kodierung „%1“ des Inhalts ist unbekannt; er wurde als Text gelesen.</translation>
    </message>
    <message>
        <source>The current age is counted from it.</source>
        <translation>Das aktuelle Alter wird danach gezählt.</translation>
    </message>
    <message>
        <source>The date won over the tag</source>
        <translation>Das Datum hatte Vorrang vor dem ETag</translation>
    </message>
    <message>
        <source>The edge asks the origin for what it should have</source>
        <translation>Die Edge fragt den Ursprungsserver nach etwas, das sie haben müsste</translation>
    </message>
    <message>
        <source>The edge had just got this answer from the origin, may keep it by what the answer says, and by what is known of the product it does so. Yet it asks again: each visitor waits for the origin, which carries the load. The edge is configured otherwise, or its key tells the requests apart; look for rules of cookies, queries and paths, and for the lifetimes that are set there.</source>
        <translation>Die Edge hatte diese Antwort eben erst vom Ursprungsserver bekommen, darf sie nach deren eigenen Angaben behalten, und nach allem, was über das Produkt bekannt ist, tut sie das auch. Dennoch fragt sie wieder: Jeder Besucher wartet auf den Ursprungsserver, und der trägt die Last. Die Edge ist anders konfiguriert, oder ihr Schlüssel unterscheidet die Anfragen; zu suchen ist nach Regeln für Cookies, Query-Parameter und Pfade und nach Lebensdauern, die dort eingestellt sind.</translation>
    </message>
    <message>
        <source>The edge no longer has what was fresh</source>
        <translation>Die Edge hat nicht mehr, was frisch war</translation>
    </message>
    <message>
        <source>The edge stores what it does not by default</source>
        <translation>Die Edge speichert, was sie standardmäßig nicht speichert</translation>
    </message>
    <message>
        <source>The entries are not in log.entries but elsewhere, at byte %2.</source>
        <translation>Die Einträge stehen nicht in log.entries, sondern anderswo, bei Byte %2.</translation>
    </message>
    <message>
        <source>The entry does not say when it started.</source>
        <translation>Der Eintrag sagt nicht, wann er begann.</translation>
    </message>
    <message>
        <source>The entry has no request.</source>
        <translation>Der Eintrag hat keine Anfrage.</translation>
    </message>
    <message>
        <source>The entry has no response: the recording ended before the answer, or left it out.</source>
        <translation>Der Eintrag hat keine Antwort: die Aufzeichnung endete vor der Antwort oder ließ sie aus.</translation>
    </message>
    <message>
        <source>The entry holds bytes that are no UTF-8; U+FFFD stands in their place.</source>
        <translation>Der Eintrag enthält Bytes, die kein UTF-8 sind; an ihrer Stelle steht U+FFFD.</translation>
    </message>
    <message>
        <source>The entry is larger than the bound and was read in part.</source>
        <translation>Der Eintrag ist größer als die Grenze und wurde nur zum Teil gelesen.</translation>
    </message>
    <message>
        <source>The entry is not JSON; it was mended and read.</source>
        <translation>Der Eintrag ist kein JSON; er wurde repariert und gelesen.</translation>
    </message>
    <message>
        <source>The exact Last-Modified gets the full content and a later date a 304: a fraction of a second is compared</source>
        <translation>Das genaue Last-Modified ergibt den ganzen Inhalt und ein späteres Datum eine 304: Sekundenbruchteile werden mitverglichen</translation>
    </message>
    <message>
        <source>The exchanges alone (HAR)</source>
        <translation>Nur die Austausche (HAR)</translation>
    </message>
    <message>
        <source>The exchanges with what was found (HAR)</source>
        <translation>Die Austausche mit der Auswertung (HAR)</translation>
    </message>
    <message>
        <source>The fields of HEAD should be those of GET. By them caches freshen what they hold, or take it for stale (RFC 9111 4.3.5).</source>
        <translation>Die Felder von HEAD sollen die von GET sein. An ihnen frischen Caches auf, was sie gespeichert haben, oder halten es für veraltet (RFC 9111 4.3.5).</translation>
    </message>
    <message>
        <source>The fields of the 304 cost more than the content that it spares. A lifetime would spare both.</source>
        <translation>Die Felder der 304 kosten mehr als der Inhalt, den sie erspart. Eine Frischedauer würde beides ersparen.</translation>
    </message>
    <message>
        <source>The file "%1" with the content is beyond the bounds on attached files and was left out.</source>
        <translation>Die Datei „%1“ mit dem Inhalt überschreitet die Grenzen für beigefügte Dateien und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The file "%1" with the content is damaged in its archive and was left out.</source>
        <translation>Die Datei „%1“ mit dem Inhalt ist in ihrem Archiv beschädigt und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The file "%1" with the content is not beside the recording, or is hidden or a link.</source>
        <translation>Die Datei „%1“ mit dem Inhalt liegt nicht neben der Aufzeichnung, ist versteckt oder ein Link.</translation>
    </message>
    <message>
        <source>The file was changed while it was read: what was read may come from two states of it.</source>
        <translation>Die Datei wurde geändert, während sie gelesen wurde: Was gelesen wurde, kann aus zwei Fassungen stammen.</translation>
    </message>
    <message>
        <source>The file ends early, at byte %2; it was read as far as it goes.</source>
        <translation>Die Datei endet vorzeitig bei Byte %2; gelesen wurde, was da ist.</translation>
    </message>
    <message>
        <source>The file ends inside this entry; what is there was read.</source>
        <translation>Die Datei endet in diesem Eintrag; gelesen wurde, was da ist.</translation>
    </message>
    <message>
        <source>The lifetime is Expires minus Date. Without Date the time of reception counts, by the clock of each cache.</source>
        <translation>Die Frischedauer ist Expires minus Date. Ohne Date zählt der Zeitpunkt des Empfangs, nach der Uhr des jeweiligen Caches.</translation>
    </message>
    <message>
        <source>The message has more fields than the bound; the rest was left out.</source>
        <translation>Die Nachricht hat mehr Felder, als die Grenze erlaubt; der Rest wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The next If-Modified-Since and a heuristic lifetime come from it.</source>
        <translation>Das nächste If-Modified-Since und eine heuristische Lebensdauer hängen davon ab.</translation>
    </message>
    <message>
        <source>The next If-None-Match offers the tag that is stored.</source>
        <translation>Das nächste If-None-Match bietet das gespeicherte ETag an.</translation>
    </message>
    <message>
        <source>The next request, at %1, offers neither of the two tags.</source>
        <translation>Die nächste Anfrage, um %1, bietet keines der beiden ETags an.</translation>
    </message>
    <message>
        <source>The no-cache request directive asks caches to validate (RFC 9111 5.2.1.4); it does not take back If-None-Match. Each reload then costs the whole content. Express's `fresh` does so.</source>
        <translation>Die Anfragedirektive no-cache verlangt von Caches eine Validierung (RFC 9111 5.2.1.4); sie nimmt If-None-Match nicht zurück. Jedes Neuladen kostet dann den ganzen Inhalt. Das `fresh` von Express verhält sich so.</translation>
    </message>
    <message>
        <source>The packed data unpack to more than %1; the part before was read.</source>
        <translation>Die gepackten Daten ergeben entpackt mehr als %1; gelesen wurde, was davor kam.</translation>
    </message>
    <message>
        <source>The page reads what the browser kept.</source>
        <translation>Die Seite liest, was der Browser behielt.</translation>
    </message>
    <message>
        <source>The page takes the content for what the kept value says.</source>
        <translation>Die Seite hält den Inhalt für das, was der behaltene Wert sagt.</translation>
    </message>
    <message>
        <source>The page was reached by going back: a history may show what has expired.</source>
        <translation>Die Seite wurde durch Zurückgehen erreicht: Ein Verlauf darf Abgelaufenes zeigen.</translation>
    </message>
    <message>
        <source>The page was reloaded.</source>
        <translation>Die Seite wurde neu geladen.</translation>
    </message>
    <message>
        <source>The plain GET is not answered with success, so preconditions do not count</source>
        <translation>Das einfache GET wird nicht erfolgreich beantwortet, daher zählen Vorbedingungen nicht</translation>
    </message>
    <message>
        <source>The plain request succeeds, and the conditional request fails</source>
        <translation>Die einfache Anfrage gelingt, und die bedingte Anfrage schlägt fehl</translation>
    </message>
    <message>
        <source>The recorder did not give the response's fields.</source>
        <translation>Der Aufzeichner hat die Felder der Antwort nicht angegeben.</translation>
    </message>
    <message>
        <source>The recording has a log but no list of entries.</source>
        <translation>Die Aufzeichnung hat ein log, aber keine Liste von Einträgen.</translation>
    </message>
    <message>
        <source>The request asked whether the content changed, it had not, and the whole content came. With a matching If-None-Match the server must answer 304; with If-Modified-Since alone it should (RFC 9110 13.1.3).</source>
        <translation>Die Anfrage wollte wissen, ob sich der Inhalt geändert hat; er hatte sich nicht geändert, und doch kam der ganze Inhalt. Bei passendem If-None-Match muss der Server mit 304 antworten; bei If-Modified-Since allein soll er es (RFC 9110 13.1.3).</translation>
    </message>
    <message>
        <source>The request carried Authorization, and the response allows shared caches to store it and to give it to others. Right for public content behind a login form; otherwise one user sees another's data.</source>
        <translation>Die Anfrage hatte Authorization, und die Antwort erlaubt gemeinsamen Caches, sie zu speichern und an andere zu geben. Richtig ist das bei öffentlichem Inhalt hinter einem Anmeldeformular; sonst sieht ein Nutzer die Daten eines anderen.</translation>
    </message>
    <message>
        <source>The request has no URL.</source>
        <translation>Die Anfrage hat keine URL.</translation>
    </message>
    <message>
        <source>The request in the background: the hit at %1 had been given stale meanwhile.</source>
        <translation>Die Anfrage im Hintergrund: Der Treffer um %1 war derweil veraltet ausgegeben worden.</translation>
    </message>
    <message>
        <source>The resource answers 404 or 410 now, but caches that stored the earlier 200 go on serving it until it is stale.</source>
        <translation>Die Ressource wird jetzt mit 404 oder 410 beantwortet, doch Caches, die die frühere 200 gespeichert haben, liefern diese weiter aus, bis sie veraltet ist.</translation>
    </message>
    <message>
        <source>The resource changed while it was probed</source>
        <translation>Die Ressource hat sich während der Prüfung geändert</translation>
    </message>
    <message>
        <source>The response may be stored by shared caches for a while, and the CDN passes it on as dynamic or bypasses its cache: by default Cloudflare stores by file extension, and Akamai by the rules of the property, not by Cache-Control.</source>
        <translation>Gemeinsame Caches dürfen die Antwort eine Zeit lang speichern, doch das CDN reicht sie als dynamisch durch oder umgeht seinen Cache: Standardmäßig speichert Cloudflare nach Dateiendung und Akamai nach den Regeln der Property, nicht nach Cache-Control.</translation>
    </message>
    <message>
        <source>The response says itself how long it may be used without asking.</source>
        <translation>Die Antwort sagt selbst, wie lange sie ohne Rückfrage verwendet werden darf.</translation>
    </message>
    <message>
        <source>The same bytes are sent first without a coding's name and then with it, under one tag. The tag is right, for the bytes did not change; but a 304 keeps the stored Content-Encoding, so whoever stored the wrong one goes on reading the content wrongly. A new name, or changed bytes, mend what is stored.</source>
        <translation>Dieselben Bytes werden erst ohne den Namen einer Kodierung gesendet und dann mit ihm, unter demselben ETag. Das ETag ist richtig, denn die Bytes haben sich nicht geändert; aber eine 304 behält das gespeicherte Content-Encoding bei, und wer das falsche gespeichert hat, liest den Inhalt weiterhin falsch. Eine neue Adresse oder geänderte Bytes bringen das Gespeicherte in Ordnung.</translation>
    </message>
    <message>
        <source>The same content comes under changing validators</source>
        <translation>Derselbe Inhalt kommt mit wechselnden Validatoren</translation>
    </message>
    <message>
        <source>The same content got another entity tag. Each change makes every stored copy useless: revalidation is answered with the whole content. Servers do so when the tag is made of an inode or a time, of a counter, or differently on each machine behind a balancer.</source>
        <translation>Derselbe Inhalt bekam ein anderes ETag. Jede solche Änderung macht alle gespeicherten Kopien wertlos: Die Revalidierung wird mit dem ganzen Inhalt beantwortet. Server tun das, wenn das ETag aus einer Inode, einer Zeit oder einem Zähler gebildet wird oder auf jedem Rechner hinter einem Load-Balancer anders.</translation>
    </message>
    <message>
        <source>The same location had just answered this request from its store, the answer was to stay fresh, and the origin then gave the same again. It was purged or displaced by other content, or something that the recording does not show is part of the key under which the edge stores.</source>
        <translation>Derselbe Standort hatte diese Anfrage eben erst aus seinem Speicher beantwortet, die Antwort hätte noch frisch sein sollen, und der Ursprungsserver lieferte dann wieder dieselbe. Sie wurde per Purge entfernt oder von anderem Inhalt verdrängt, oder zum Schlüssel, unter dem die Edge speichert, gehört etwas, das die Aufzeichnung nicht zeigt.</translation>
    </message>
    <message>
        <source>The server adds the content coding to the tag on its way out and does not take it off when the tag comes back (Apache httpd's default with mod_deflate). The compressed variant is never answered 304.</source>
        <translation>Der Server hängt beim Senden die Inhaltskodierung an das ETag an und entfernt sie nicht, wenn das ETag zurückkommt (Voreinstellung von Apache httpd mit mod_deflate). Die komprimierte Variante wird nie mit 304 beantwortet.</translation>
    </message>
    <message>
        <source>The server does not recognise its own tag</source>
        <translation>Der Server erkennt sein eigenes ETag nicht</translation>
    </message>
    <message>
        <source>The server's clock is off</source>
        <translation>Die Uhr des Servers geht falsch</translation>
    </message>
    <message>
        <source>The start time "%1" cannot be read.</source>
        <translation>Die Startzeit „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The start time "%1" has no time zone; it was taken as UTC.</source>
        <translation>Die Startzeit „%1“ hat keine Zeitzone; sie wurde als UTC gelesen.</translation>
    </message>
    <message>
        <source>The status is no number that HTTP has.</source>
        <translation>Der Status ist keine Zahl, die es in HTTP gibt.</translation>
    </message>
    <message>
        <source>The stored response has the weak form of the tag, the 304 the strong one. A strong validator selects only stored responses that have it: caches must not update the stored response by this 304. nginx with gzip does so.</source>
        <translation>Die gespeicherte Antwort hat die schwache Form des ETags, die 304 die starke. Ein starker Validator wählt nur gespeicherte Antworten aus, die ihn haben: Caches dürfen die gespeicherte Antwort mit dieser 304 nicht aktualisieren. nginx mit gzip verhält sich so.</translation>
    </message>
    <message>
        <source>The strong form may stand in If-Range, which the weak one that the server now sends may not.</source>
        <translation>Die starke Form darf in If-Range stehen, die schwache, die der Server nun sendet, nicht.</translation>
    </message>
    <message>
        <source>The tag changes, the content does not</source>
        <translation>Das ETag ändert sich, der Inhalt nicht</translation>
    </message>
    <message>
        <source>The text around the entries is not JSON from byte %2 on.</source>
        <translation>Der Text um die Einträge herum ist ab Byte %2 kein JSON.</translation>
    </message>
    <message>
        <source>The variants multiply: each combination of values is stored and fetched by itself.</source>
        <translation>Die Varianten vervielfachen sich: Jede Kombination von Werten wird für sich gespeichert und geholt.</translation>
    </message>
    <message>
        <source>The whole content, although nothing changed</source>
        <translation>Der ganze Inhalt, obwohl sich nichts geändert hat</translation>
    </message>
    <message>
        <source>There are as many User-Agent values as browser versions: each gets a variant of its own, and hits become rare.</source>
        <translation>Es gibt so viele User-Agent-Werte wie Browserversionen: Jeder bekommt eine eigene Variante, und Treffer werden selten.</translation>
    </message>
    <message>
        <source>There is neither an explicit lifetime nor a Last-Modified to guess one from: browsers ask the server at each use, other caches take a lifetime of their own, and what they differ in is left to chance.</source>
        <translation>Es gibt weder eine explizite Frischedauer noch ein Last-Modified, aus dem sich eine schätzen ließe: Browser fragen bei jeder Verwendung den Server, andere Caches nehmen eine eigene Frischedauer, und worin sie sich unterscheiden, bleibt dem Zufall überlassen.</translation>
    </message>
    <message>
        <source>There is no explicit lifetime, so each cache makes one up: usually a tenth of the time since Last-Modified. A file untouched for a year is then served unasked for a month after it changes.</source>
        <translation>Es gibt keine explizite Frischedauer, also legt jeder Cache selbst eine fest: meist ein Zehntel der Zeit seit Last-Modified. Eine Datei, die ein Jahr lang unverändert war, wird nach einer Änderung dann noch einen Monat lang ohne Rückfrage ausgeliefert.</translation>
    </message>
    <message>
        <source>There is no validator to revalidate with</source>
        <translation>Es gibt keinen Validator zum Revalidieren</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>dieses Netz</translation>
    </message>
    <message>
        <source>Traffic Server does not cache what it gets for a Range</source>
        <translation>Traffic Server speichert nicht, was es auf ein Range hin bekommt</translation>
    </message>
    <message>
        <source>Traffic Server does not cache this status without a lifetime, public, must-revalidate or proxy-revalidate</source>
        <translation>Traffic Server speichert Antworten mit diesem Status ohne Frischedauer, public, must-revalidate oder proxy-revalidate nicht</translation>
    </message>
    <message>
        <source>Traffic Server does not cache what answers HEAD</source>
        <translation>Traffic Server speichert Antworten auf HEAD nicht</translation>
    </message>
    <message>
        <source>Traffic Server does not cache: no-store, whatever must-understand says</source>
        <translation>Traffic Server speichert die Antwort nicht: no-store, trotz must-understand</translation>
    </message>
    <message>
        <source>Traffic Server does not cache: nothing names a lifetime (required_headers is 2)</source>
        <translation>Traffic Server speichert die Antwort nicht: keine Frischedauer angegeben (required_headers ist 2)</translation>
    </message>
    <message>
        <source>Traffic Server does not cache: private, of whatever fields</source>
        <translation>Traffic Server speichert die Antwort nicht: private, gleich für welche Felder</translation>
    </message>
    <message>
        <source>Traffic Server does not cache: the answer says Pragma: no-cache</source>
        <translation>Traffic Server speichert die Antwort nicht: sie enthält Pragma: no-cache</translation>
    </message>
    <message>
        <source>Traffic Server does not know No-Vary-Search: each query is kept apart</source>
        <translation>Traffic Server kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>Traffic Server does not use it: it has a Vary, and was made for a request that accepts something else</source>
        <translation>Traffic Server verwendet es nicht: es hat ein Vary und entstand für eine Anfrage, die etwas anderes akzeptiert</translation>
    </message>
    <message>
        <source>Traffic Server does not use what is not public: the request has Authorization</source>
        <translation>Traffic Server verwendet nur Antworten mit public: die Anfrage enthält Authorization</translation>
    </message>
    <message>
        <source>Traffic Server guesses a tenth of the time since Last-Modified, from an hour to a day</source>
        <translation>Traffic Server schätzt ein Zehntel der Zeit seit Last-Modified, mindestens eine Stunde und höchstens einen Tag</translation>
    </message>
    <message>
        <source>Traffic Server ignores no-cache, no-store and max-age of a request</source>
        <translation>Traffic Server beachtet no-cache, no-store und max-age einer Anfrage nicht</translation>
    </message>
    <message>
        <source>Traffic Server invalidates the URL of POST, PUT and DELETE, and nothing else</source>
        <translation>Traffic Server verwirft das Gespeicherte für die URL von POST, PUT und DELETE, sonst nichts</translation>
    </message>
    <message>
        <source>Traffic Server knows no stale-while-revalidate without a plug-in</source>
        <translation>Traffic Server kennt stale-while-revalidate ohne Plug-in nicht</translation>
    </message>
    <message>
        <source>Traffic Server passes it on: its Range is not of bytes, or ends before it begins</source>
        <translation>Traffic Server leitet es weiter: sein Range nennt keine Bytes oder endet vor seinem Anfang</translation>
    </message>
    <message>
        <source>Traffic Server sends what is stale in place of the error, for max_stale_age</source>
        <translation>Traffic Server sendet Veraltetes statt des Fehlers, solange max_stale_age es zulässt</translation>
    </message>
    <message>
        <source>Traffic Server sends what is stored in place of the error that POST, PUT or DELETE gets, where that is no 200, and forgets it</source>
        <translation>Traffic Server sendet statt des Fehlers, den POST, PUT oder DELETE bekommt, was gespeichert ist, wenn das keine 200 ist, und vergisst es</translation>
    </message>
    <message>
        <source>Traffic Server validates a stored 200 alone</source>
        <translation>Traffic Server validiert nur eine gespeicherte 200</translation>
    </message>
    <message>
        <source>Traffic Server validates each time: no-cache, of whatever fields</source>
        <translation>Traffic Server validiert jedes Mal: no-cache, gleich für welche Felder</translation>
    </message>
    <message>
        <source>Transfer-Encoding cannot be set by hand</source>
        <translation>Transfer-Encoding lässt sich nicht von Hand setzen</translation>
    </message>
    <message>
        <source>Transfer-Encoding in an answer of HTTP/1.0 (RFC 9112, 6.1)</source>
        <translation>Transfer-Encoding in einer Antwort mit HTTP/1.0 (RFC 9112, 6.1)</translation>
    </message>
    <message>
        <source>Transformed in spite of no-transform</source>
        <translation>Trotz no-transform umgewandelt</translation>
    </message>
    <message>
        <source>Two If-None-Match lines are not read as one</source>
        <translation>Zwei If-None-Match-Zeilen werden nicht als eine gelesen</translation>
    </message>
    <message>
        <source>Unique-Local</source>
        <translation>Unique-Local</translation>
    </message>
    <message>
        <source>Unspecified Address</source>
        <translation>nicht festgelegte Adresse</translation>
    </message>
    <message>
        <source>Use-As-Dictionary cannot be used</source>
        <translation>Use-As-Dictionary nicht verwendbar</translation>
    </message>
    <message>
        <source>Use-As-Dictionary {0} has no match, a string that says which URLs it is for: it is ignored</source>
        <translation>Use-As-Dictionary {0} wird ignoriert: es fehlt match, ein String, der sagt, für welche URLs es gilt</translation>
    </message>
    <message>
        <source>Use-As-Dictionary {0} is ignored: it came over plain HTTP</source>
        <translation>Use-As-Dictionary {0} wird ignoriert: es kam über unverschlüsseltes HTTP</translation>
    </message>
    <message>
        <source>Use-As-Dictionary {0} is no structured dictionary: it is ignored</source>
        <translation>Use-As-Dictionary {0} ist kein strukturiertes Dictionary und wird ignoriert</translation>
    </message>
    <message>
        <source>Use-As-Dictionary {0}: match has a regular expression group: it is ignored</source>
        <translation>Use-As-Dictionary {0} wird ignoriert: match enthält eine Gruppe eines regulären Ausdrucks</translation>
    </message>
    <message>
        <source>Use-As-Dictionary {0}: match is of another origin: it is ignored</source>
        <translation>Use-As-Dictionary {0} wird ignoriert: match gehört zu einem anderen Ursprung</translation>
    </message>
    <message>
        <source>Varnish 7.1.1, built-in VCL</source>
        <translation>Varnish 7.1.1, eingebaute VCL</translation>
    </message>
    <message>
        <source>Varnish caches it for default_ttl: nothing gives a lifetime</source>
        <translation>Varnish speichert die Antwort so lange, wie default_ttl vorgibt: keine Frischedauer angegeben</translation>
    </message>
    <message>
        <source>Varnish does not cache this status (hit-for-miss for 120 s)</source>
        <translation>Varnish speichert Antworten mit diesem Status nicht (hit-for-miss für 120 s)</translation>
    </message>
    <message>
        <source>Varnish does not cache: Set-Cookie (hit-for-miss for 120 s)</source>
        <translation>Varnish speichert die Antwort nicht: Set-Cookie (hit-for-miss für 120 s)</translation>
    </message>
    <message>
        <source>Varnish does not cache: Surrogate-Control says no-store (hit-for-miss for 120 s)</source>
        <translation>Varnish speichert die Antwort nicht: Surrogate-Control enthält no-store (hit-for-miss für 120 s)</translation>
    </message>
    <message>
        <source>Varnish does not cache: no lifetime is left (hit-for-miss for 120 s)</source>
        <translation>Varnish speichert die Antwort nicht: es ist keine Frischedauer mehr übrig (hit-for-miss für 120 s)</translation>
    </message>
    <message>
        <source>Varnish does not cache: no-cache, of whatever fields (hit-for-miss for 120 s)</source>
        <translation>Varnish speichert die Antwort nicht: no-cache, mit oder ohne Felder (hit-for-miss für 120 s)</translation>
    </message>
    <message>
        <source>Varnish does not cache: private, of whatever fields (hit-for-miss for 120 s)</source>
        <translation>Varnish speichert die Antwort nicht: private, gleich für welche Felder (hit-for-miss für 120 s)</translation>
    </message>
    <message>
        <source>Varnish does not know No-Vary-Search: each query is kept apart</source>
        <translation>Varnish kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>Varnish drops stale responses after their grace, and validates nothing for a client that waits</source>
        <translation>Varnish verwirft Veraltetes nach Ablauf von grace und validiert nichts für einen wartenden Client</translation>
    </message>
    <message>
        <source>Varnish ignores Cache-Control of the request</source>
        <translation>Varnish beachtet Caching-Angaben der Anfrage nicht</translation>
    </message>
    <message>
        <source>Varnish ignores no-cache, no-store and private where there is a Surrogate-Control</source>
        <translation>Varnish ignoriert no-cache, no-store und private, wenn die Antwort Surrogate-Control enthält</translation>
    </message>
    <message>
        <source>Varnish passes every method but GET and HEAD on, and invalidates nothing</source>
        <translation>Varnish leitet jede Methode außer GET und HEAD weiter und invalidiert nichts</translation>
    </message>
    <message>
        <source>Varnish passes it on: the request has Authorization</source>
        <translation>Varnish leitet die Anfrage weiter: sie enthält Authorization</translation>
    </message>
    <message>
        <source>Varnish passes it on: the request has Cookie</source>
        <translation>Varnish leitet die Anfrage weiter: sie enthält Cookie</translation>
    </message>
    <message>
        <source>Varnish requests the whole content instead of the range, and caches it</source>
        <translation>Varnish fragt statt nach dem Teil nach dem Ganzen und speichert das</translation>
    </message>
    <message>
        <source>Varnish sends HEAD on as GET, and caches the answer</source>
        <translation>Varnish leitet HEAD als GET weiter und speichert die Antwort</translation>
    </message>
    <message>
        <source>Varnish sends what is stale during its grace while it asks the origin</source>
        <translation>Varnish sendet Veraltetes innerhalb von grace, während es den Ursprungsserver fragt</translation>
    </message>
    <message>
        <source>Vary differs between answers of one URL</source>
        <translation>Vary unterscheidet sich zwischen Antworten einer URL</translation>
    </message>
    <message>
        <source>Vary is {0} on one answer and absent on another</source>
        <translation>Vary ist {0} in einer Antwort und fehlt in einer anderen</translation>
    </message>
    <message>
        <source>Vary is {0} on one answer and {1} on another, which does not name {2:names}</source>
        <translation>Vary ist {0} in einer Antwort und {1} in einer anderen, die {2:names} nicht nennt</translation>
    </message>
    <message>
        <source>Vary is {0} on one answer and {1} on another; {2:names} stand on the one or the other alone</source>
        <translation>Vary ist {0} in einer Antwort und {1} in einer anderen; nur in einer von beiden: {2:names}</translation>
    </message>
    <message>
        <source>Vary names %1, and this request's value does not match that of the request for exchange %2</source>
        <translation>Vary nennt %1, und der Wert dieser Anfrage passt nicht zu dem der Anfrage von Austausch %2</translation>
    </message>
    <message>
        <source>Vary names Cookie: a variant for each visitor</source>
        <translation>Vary nennt Cookie: eine Variante für jeden Besucher</translation>
    </message>
    <message>
        <source>Vary names User-Agent: a variant for each browser version</source>
        <translation>Vary nennt User-Agent: eine Variante für jede Browserversion</translation>
    </message>
    <message>
        <source>Vary names a field that the recording leaves out, and exchange %1 has another content: another variant perhaps</source>
        <translation>Vary nennt ein Feld, das in der Aufzeichnung fehlt, und Austausch %1 hat einen anderen Inhalt: vielleicht eine andere Variante</translation>
    </message>
    <message>
        <source>Vary names many fields</source>
        <translation>Vary nennt viele Felder</translation>
    </message>
    <message>
        <source>Vary names other request fields with another coding</source>
        <translation>Vary nennt bei einer anderen Kodierung andere Anfragefelder</translation>
    </message>
    <message>
        <source>Vary names {0:raw}, which has the browser and its version: a variant for each</source>
        <translation>Vary nennt {0:raw}, worin der Browser und seine Version stehen: eine Variante für jede Browserversion</translation>
    </message>
    <message>
        <source>Vary names {1:n} fields: {0}</source>
        <translation>Vary nennt {1:n} Felder: {0}</translation>
    </message>
    <message>
        <source>Vary: *</source>
        <translation>Vary: *</translation>
    </message>
    <message>
        <source>Vary: * never matches a later request</source>
        <translation>Vary: * passt nie zu einer späteren Anfrage</translation>
    </message>
    <message>
        <source>Vary: Cookie</source>
        <translation>Vary: Cookie</translation>
    </message>
    <message>
        <source>Vary: User-Agent</source>
        <translation>Vary: User-Agent</translation>
    </message>
    <message>
        <source>Vercel does not cache this status</source>
        <translation>Vercel speichert Antworten mit diesem Status nicht</translation>
    </message>
    <message>
        <source>Vercel does not cache: Set-Cookie</source>
        <translation>Vercel speichert die Antwort nicht: Set-Cookie</translation>
    </message>
    <message>
        <source>Vercel does not cache: Vary: Cookie</source>
        <translation>Vercel speichert die Antwort nicht: Vary: Cookie</translation>
    </message>
    <message>
        <source>Vercel does not cache: neither s-maxage nor a field for CDNs gives a lifetime</source>
        <translation>Vercel speichert die Antwort nicht: weder s-maxage noch ein Feld für CDNs gibt eine Frischedauer an</translation>
    </message>
    <message>
        <source>Vercel does not cache: no-cache</source>
        <translation>Vercel speichert die Antwort nicht: no-cache</translation>
    </message>
    <message>
        <source>Vercel does not know No-Vary-Search: each query is kept apart</source>
        <translation>Vercel kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>Vercel invalidates nothing for an unsafe request</source>
        <translation>Vercel invalidiert bei einer Anfrage mit unsicherer Methode nichts</translation>
    </message>
    <message>
        <source>Vercel passes it on: the request has Authorization</source>
        <translation>Vercel leitet die Anfrage weiter: sie enthält Authorization</translation>
    </message>
    <message>
        <source>Vercel passes it on: the request has Range</source>
        <translation>Vercel leitet die Anfrage weiter: sie enthält Range</translation>
    </message>
    <message>
        <source>W3C Clear Site Data</source>
        <translation>W3C Clear Site Data</translation>
    </message>
    <message>
        <source>Warning is obsolete</source>
        <translation>Warning ist überholt</translation>
    </message>
    <message>
        <source>Warning {0} is obsolete</source>
        <translation>Warning {0} ist überholt</translation>
    </message>
    <message>
        <source>Weak tag on the 200, strong tag on the 304</source>
        <translation>Schwaches ETag in der 200, starkes in der 304</translation>
    </message>
    <message>
        <source>What a browser keeps for one page view is outside HTTP caching, and may or may not honour it.</source>
        <translation>Was ein Browser für eine Seitenansicht behält, steht außerhalb des HTTP-Cachings und muss sich nicht danach richten.</translation>
    </message>
    <message>
        <source>What a proxy says of its answer</source>
        <translation>Was ein Proxy zu seiner Antwort sagt</translation>
    </message>
    <message>
        <source>What came out of a cache forbids storing</source>
        <translation>Aus einem Cache, obwohl das Speichern verboten ist</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>What is no HTTP-date is taken for one</source>
        <translation>Was kein HTTP-Datum ist, wird für eines gehalten</translation>
    </message>
    <message>
        <source>What it kept is fresh for %1, and updated it would be for %2.</source>
        <translation>Das Behaltene ist %1 lang frisch, aktualisiert wäre es das %2 lang.</translation>
    </message>
    <message>
        <source>What the cache between says</source>
        <translation>Was der Cache dazwischen meldet</translation>
    </message>
    <message>
        <source>When the response arrived its age had already reached its lifetime, so the cache that asked can use it once and must validate before it uses it again. Caches on the way (or a wrong clock) used the lifetime up.</source>
        <translation>Als die Antwort eintraf, hatte ihr Alter die Frischedauer schon erreicht; der Cache, der gefragt hat, darf sie also einmal verwenden und muss sie vor der nächsten Verwendung validieren. Caches unterwegs (oder eine falsche Uhr) haben die Frischedauer aufgebraucht.</translation>
    </message>
    <message>
        <source>Where If-None-Match is sent, If-Modified-Since must be ignored (RFC 9110 13.1.3). Here the tag does not match, the date does, and the answer is 304: a change within one second, or one that moved the date back, stays unseen.</source>
        <translation>Wo If-None-Match gesendet wird, muss If-Modified-Since ignoriert werden (RFC 9110 13.1.3). Hier passt das ETag nicht, das Datum aber schon, und die Antwort ist 304: Eine Änderung innerhalb einer Sekunde oder eine, die das Datum zurücksetzte, bleibt unbemerkt.</translation>
    </message>
    <message>
        <source>Where a directive stands twice with different values, a cache uses the first or takes the response for stale. Often the server and a framework both add the field.</source>
        <translation>Steht eine Direktive zweimal mit verschiedenen Werten da, verwendet ein Cache den ersten oder behandelt die Antwort als veraltet. Oft fügen Server und Framework das Feld beide hinzu.</translation>
    </message>
    <message>
        <source>Where directives conflict, the most restrictive one should be honoured, and not all caches agree on which that is.</source>
        <translation>Widersprechen sich Direktiven, soll die strengste gelten, und nicht alle Caches sind sich einig, welche das ist.</translation>
    </message>
    <message>
        <source>Where the validator in If-Range does not match, Range must be ignored and the whole content sent. Parts of two versions get combined otherwise.</source>
        <translation>Passt der Validator in If-Range nicht, muss Range ignoriert und der ganze Inhalt gesendet werden. Sonst werden Teile zweier Versionen zusammengesetzt.</translation>
    </message>
    <message>
        <source>With If-None-Match present, If-Modified-Since must be ignored (RFC 9110 13.1.3). This server sends the content although the tag matches, because of the date beside it.</source>
        <translation>Neben If-None-Match muss If-Modified-Since ignoriert werden (RFC 9110 13.1.3). Dieser Server sendet den Inhalt, obwohl das ETag passt – wegen des Datums daneben.</translation>
    </message>
    <message>
        <source>Without a tag the next request has no If-None-Match.</source>
        <translation>Ohne ETag hat die nächste Anfrage kein If-None-Match.</translation>
    </message>
    <message>
        <source>Without an explicit lifetime or `public`, only 200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414 and 501 may be stored.</source>
        <translation>Ohne explizite Frischedauer oder `public` dürfen nur 200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414 und 501 gespeichert werden.</translation>
    </message>
    <message>
        <source>Without validation a copy is used while it is fresh, or stale where the response (stale-while-revalidate, stale-if-error) or the client allows it, and never where the response says no-cache. Age shows that a cache did otherwise.</source>
        <translation>Ohne Validierung wird eine Kopie verwendet, solange sie frisch ist, oder veraltet, wo die Antwort (stale-while-revalidate, stale-if-error) oder der Client es erlaubt, und nie, wo in der Antwort no-cache steht. Age zeigt, dass ein Cache anders verfahren ist.</translation>
    </message>
    <message>
        <source>Wrong Content-Length on a 304</source>
        <translation>Falsches Content-Length bei einer 304</translation>
    </message>
    <message>
        <source>a 304 is not stored itself</source>
        <translation>eine 304 selbst wird nicht gespeichert</translation>
    </message>
    <message>
        <source>a 304 that nobody asked for</source>
        <translation>eine 304, die niemand verlangt hat</translation>
    </message>
    <message>
        <source>a 304 whose stored response is not in the recording</source>
        <translation>eine 304, deren gespeicherte Antwort nicht in der Aufzeichnung ist</translation>
    </message>
    <message>
        <source>a FIFO</source>
        <translation>ein FIFO</translation>
    </message>
    <message>
        <source>a HEAD answer has other validators or another length: the stored response counts as stale</source>
        <translation>eine Antwort auf HEAD hat andere Validatoren oder eine andere Länge: die gespeicherte Antwort gilt als veraltet</translation>
    </message>
    <message>
        <source>a Transfer-Encoding that does not end in chunked (RFC 9112, 6.1)</source>
        <translation>ein Transfer-Encoding, das nicht mit chunked endet (RFC 9112, 6.1)</translation>
    </message>
    <message>
        <source>a browser is watched on this machine alone, not at %1</source>
        <translation>beobachtet wird nur ein Browser auf diesem Rechner, nicht auf %1</translation>
    </message>
    <message>
        <source>a cache</source>
        <translation>ein Cache</translation>
    </message>
    <message>
        <source>a cache between answered with what it had stored before {0:raw} to this URL was answered {1:n}, {2:span} earlier: it did not invalidate it, or another machine of it answered</source>
        <translation>ein Cache dazwischen hat mit dem geantwortet, was er gespeichert hatte, bevor {0:raw} auf diese URL mit {1:n} beantwortet wurde ({2:span} zuvor): er hat es nicht invalidiert, oder ein anderer seiner Rechner hat geantwortet</translation>
    </message>
    <message>
        <source>a cache between says that it answered from its store</source>
        <translation>ein Cache dazwischen sagt, dass er aus seinem Speicher geantwortet hat</translation>
    </message>
    <message>
        <source>a cache by the README of http-cache-semantics keeps one response a URL</source>
        <translation>ein Cache nach dem README von http-cache-semantics behält je URL nur eine Antwort</translation>
    </message>
    <message>
        <source>a cache by the README of http-cache-semantics sends the whole of what it has: it cuts no parts</source>
        <translation>ein Cache nach der README von http-cache-semantics sendet alles, was er hat: er schneidet keine Teile heraus</translation>
    </message>
    <message>
        <source>a cache has it stored, and stale</source>
        <translation>in einem Cache gespeichert, aber veraltet</translation>
    </message>
    <message>
        <source>a cache may store the answer</source>
        <translation>ein Cache darf die Antwort speichern</translation>
    </message>
    <message>
        <source>a cache says {0}: it answered from its store, although Vary: * lets it use that for no other request</source>
        <translation>ein Cache meldet {0}: er hat aus seinem Speicher geantwortet, obwohl Vary: * verbietet, das Gespeicherte für eine andere Anfrage zu verwenden</translation>
    </message>
    <message>
        <source>a cache says {0}: it answered from its store, although {2} says no-store</source>
        <translation>ein Cache meldet {0}: er hat aus seinem Speicher geantwortet, obwohl in {2} no-store steht</translation>
    </message>
    <message>
        <source>a cache says {1}, and the answer has a Set-Cookie</source>
        <translation>ein Cache sagt {1}, und die Antwort hat ein Set-Cookie</translation>
    </message>
    <message>
        <source>a cache would answer it without asking</source>
        <translation>ein Cache würde ohne Rückfrage antworten</translation>
    </message>
    <message>
        <source>a cache would answer it, fresh or stale as it may</source>
        <translation>ein Cache würde antworten, frisch oder zulässig veraltet</translation>
    </message>
    <message>
        <source>a carriage return within a line, read as a blank (RFC 9112, 2.2)</source>
        <translation>ein Wagenrücklauf innerhalb einer Zeile, als Leerzeichen gelesen (RFC 9112, 2.2)</translation>
    </message>
    <message>
        <source>a chunk's size is no hexadecimal number (RFC 9112, 7.1)</source>
        <translation>die Größe eines Chunks ist keine Hexadezimalzahl (RFC 9112, 7.1)</translation>
    </message>
    <message>
        <source>a conditional request with its stored response</source>
        <translation>eine bedingte Anfrage mit ihrer gespeicherten Antwort</translation>
    </message>
    <message>
        <source>a damaged zip archive: %1</source>
        <translation>ein beschädigtes Zip-Archiv: %1</translation>
    </message>
    <message>
        <source>a date in 2040</source>
        <translation>ein Datum im Jahr 2040</translation>
    </message>
    <message>
        <source>a date in the future is honoured</source>
        <translation>ein Datum in der Zukunft wird beachtet</translation>
    </message>
    <message>
        <source>a date in the future is ignored</source>
        <translation>ein Datum in der Zukunft wird ignoriert</translation>
    </message>
    <message>
        <source>a day after Last-Modified</source>
        <translation>ein Tag nach Last-Modified</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>eine Gerätedatei</translation>
    </message>
    <message>
        <source>a few tags take turns, one for each server behind the name</source>
        <translation>einige ETags wechseln sich ab, je eines für jeden Server hinter dem Namen</translation>
    </message>
    <message>
        <source>a field line without a colon or with an invalid name (RFC 9112, 5.1)</source>
        <translation>eine Feldzeile ohne Doppelpunkt oder mit einem Namen, der keiner ist (RFC 9112, 5.1)</translation>
    </message>
    <message>
        <source>a field value goes on in the next line (RFC 9112, 5.2)</source>
        <translation>ein Feldwert setzt sich in der nächsten Zeile fort (RFC 9112, 5.2)</translation>
    </message>
    <message>
        <source>a field whose name or value is malformed (RFC 9113, 8.2.1)</source>
        <translation>ein Feld mit fehlerhaftem Namen oder Wert (RFC 9113, 8.2.1)</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>a file is not where the directory says</source>
        <translation>eine Datei steht nicht dort, wo das Verzeichnis sie angibt</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a folder without a recording</source>
        <translation>ein Ordner ohne Aufzeichnung</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>eine Schrift</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>a line break or NUL in a value is never sent</source>
        <translation>ein Zeilenumbruch oder NUL in einem Wert wird nie gesendet</translation>
    </message>
    <message>
        <source>a line ends without a carriage return (RFC 9112, 2.2)</source>
        <translation>eine Zeile endet ohne Wagenrücklauf (RFC 9112, 2.2)</translation>
    </message>
    <message>
        <source>a line of more than %1 bytes</source>
        <translation>eine Zeile mit mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>the file holds a content of this session</source>
        <translation>die Datei enthält einen Inhalt dieser Sitzung</translation>
    </message>
    <message>
        <source>a list with the tag in it</source>
        <translation>eine Liste mit dem ETag darin</translation>
    </message>
    <message>
        <source>a message of %1 bytes</source>
        <translation>eine Nachricht mit %1 Bytes</translation>
    </message>
    <message>
        <source>a message that is nested too deep</source>
        <translation>eine zu tief verschachtelte Nachricht</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a plain GET is answered 304, so the answers prove nothing</source>
        <translation>ein einfaches GET wird mit 304 beantwortet, daher beweisen die Antworten nichts</translation>
    </message>
    <message>
        <source>a quote that does not end</source>
        <translation>ein Anführungszeichen, das nicht geschlossen wird</translation>
    </message>
    <message>
        <source>a range and the tag</source>
        <translation>ein Bereich und das ETag</translation>
    </message>
    <message>
        <source>a range if a weak tag matches, which no client may ask</source>
        <translation>ein Bereich, wenn ein schwaches ETag passt, was kein Client verlangen darf</translation>
    </message>
    <message>
        <source>a range if another tag matches</source>
        <translation>ein Bereich, wenn ein anderes ETag passt</translation>
    </message>
    <message>
        <source>a range if the tag matches</source>
        <translation>ein Bereich, wenn das ETag passt</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>ein Skript</translation>
    </message>
    <message>
        <source>a shared cache says {0}: it answered from its store, although {2} says private, unless it stands for the origin and writes that for browsers alone</source>
        <translation>ein gemeinsamer Cache meldet {0}: er hat aus seinem Speicher geantwortet, obwohl in {2} private steht; zulässig nur, wenn er den Ursprungsserver vertritt und das allein für Browser schreibt</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a style sheet</source>
        <translation>ein Stylesheet</translation>
    </message>
    <message>
        <source>a table with one row per exchange</source>
        <translation>eine Tabelle, eine Zeile je Austausch</translation>
    </message>
    <message>
        <source>a table with one row per finding</source>
        <translation>eine Tabelle, eine Zeile je Befund</translation>
    </message>
    <message>
        <source>a table with one row per resource</source>
        <translation>eine Tabelle, eine Zeile je Ressource</translation>
    </message>
    <message>
        <source>a table with one row per resource and cache</source>
        <translation>eine Tabelle, eine Zeile je Ressource und Cache</translation>
    </message>
    <message>
        <source>a tag that cannot match</source>
        <translation>ein ETag, das nicht passen kann</translation>
    </message>
    <message>
        <source>a transfer coding that was not asked for: the content is shown in it (RFC 9112, 6.1)</source>
        <translation>eine nicht verlangte Transferkodierung: der Inhalt wird in ihr gezeigt (RFC 9112, 6.1)</translation>
    </message>
    <message>
        <source>a watched browser sent a request where a cache would not, or the other way round</source>
        <translation>ein beobachteter Browser fragte, wo ein Cache es nicht täte, oder umgekehrt</translation>
    </message>
    <message>
        <source>added to the stored response</source>
        <translation>kommt zur gespeicherten Antwort hinzu</translation>
    </message>
    <message>
        <source>age_value: %1</source>
        <translation>age_value: %1</translation>
    </message>
    <message>
        <source>already {1:span} old when it arrived, and fresh for {0:span} only</source>
        <translation>beim Eintreffen schon {1:span} alt, aber nur {0:span} lang frisch</translation>
    </message>
    <message>
        <source>an IPv6 address needs brackets: %1</source>
        <translation>eine IPv6-Adresse braucht eckige Klammern: %1</translation>
    </message>
    <message>
        <source>an empty If-None-Match</source>
        <translation>ein leeres If-None-Match</translation>
    </message>
    <message>
        <source>an error, passed on from the origin or made at the edge: the field does not say which</source>
        <translation>ein Fehler, vom Ursprungsserver durchgereicht oder an der Edge erzeugt: das Feld sagt nicht, welches von beiden</translation>
    </message>
    <message>
        <source>an unknown number of bytes</source>
        <translation>eine unbekannte Zahl von Bytes</translation>
    </message>
    <message>
        <source>an unsafe request has invalidated the stored response: it is used only after validation</source>
        <translation>eine Anfrage mit unsicherer Methode hat die gespeicherte Antwort invalidiert: sie wird nur nach Validierung verwendet</translation>
    </message>
    <message>
        <source>another coding's tag</source>
        <translation>das ETag einer anderen Kodierung</translation>
    </message>
    <message>
        <source>another status</source>
        <translation>anderer Status</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>mit %1 beantwortet</translation>
    </message>
    <message>
        <source>answered %1, and no other condition gets a 304 either</source>
        <translation>mit %1 beantwortet, und auch keine andere Bedingung ergibt eine 304</translation>
    </message>
    <message>
        <source>answered %1: the action was performed</source>
        <translation>mit %1 beantwortet: die Aktion wurde ausgeführt</translation>
    </message>
    <message>
        <source>answered %1; the ETag is no entity tag, and need not be matched</source>
        <translation>mit %1 beantwortet; der Wert von ETag ist kein gültiges ETag und muss nicht passen</translation>
    </message>
    <message>
        <source>answered %1; the tag matches alone, and in no other form</source>
        <translation>mit %1 beantwortet; das ETag passt allein, und in keiner anderen Form</translation>
    </message>
    <message>
        <source>answered %1; with W/ added or removed it matches</source>
        <translation>mit %1 beantwortet; mit einem W/ mehr oder weniger passt es</translation>
    </message>
    <message>
        <source>answered %1; without the coding suffix it matches</source>
        <translation>mit %1 beantwortet; ohne das Kodierungssuffix passt es</translation>
    </message>
    <message>
        <source>answered 304 Not Modified</source>
        <translation>mit 304 Not Modified beantwortet</translation>
    </message>
    <message>
        <source>answered by a cache, which may pass it over</source>
        <translation>von einem Cache beantwortet, der die Bedingung übergehen darf</translation>
    </message>
    <message>
        <source>answered by the recorder's own cache</source>
        <translation>vom eigenen Cache des Aufzeichners beantwortet</translation>
    </message>
    <message>
        <source>answered from its store</source>
        <translation>hat aus seinem Speicher geantwortet</translation>
    </message>
    <message>
        <source>answered from its store although that was stale, while it fetches anew</source>
        <translation>hat aus seinem Speicher geantwortet, obwohl das Gespeicherte veraltet war, und holt es neu</translation>
    </message>
    <message>
        <source>answered from its store although that was stale: the origin did not answer</source>
        <translation>hat aus seinem Speicher geantwortet, obwohl das Gespeicherte veraltet war: der Ursprungsserver hat nicht geantwortet</translation>
    </message>
    <message>
        <source>answered from the recorder's own cache</source>
        <translation>aus dem eigenen Cache des Aufzeichners beantwortet</translation>
    </message>
    <message>
        <source>answered in CloudFront's location %1</source>
        <translation>am CloudFront-Standort %1 beantwortet</translation>
    </message>
    <message>
        <source>answers followed by bytes that belong to no answer, whose connections were closed (RFC 9112, 6.3): %1</source>
        <translation>Antworten, hinter denen Bytes kamen, die zu keiner Antwort gehören, und deren Verbindungen deshalb getrennt wurden (RFC 9112, 6.3): %1</translation>
    </message>
    <message>
        <source>answers to POST are stored only with Content-Location equal to the target, which this one has not</source>
        <translation>Antworten auf POST werden nur gespeichert, wenn Content-Location dem Ziel entspricht, und das tut es hier nicht</translation>
    </message>
    <message>
        <source>answers to {0:raw} are not stored, although this one has a lifetime</source>
        <translation>Antworten auf {0:raw} werden nicht gespeichert, obwohl diese eine Frischedauer hat</translation>
    </message>
    <message>
        <source>apparent_age: %1, the time of reception less Date</source>
        <translation>apparent_age: %1, Empfangszeit minus Date</translation>
    </message>
    <message>
        <source>as named</source>
        <translation>per Name</translation>
    </message>
    <message>
        <source>as the rules demand</source>
        <translation>wie die Regeln es verlangen</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>asked, and the content had changed</source>
        <translation>nachgefragt, und der Inhalt hatte sich geändert</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>avoidable</source>
        <translation>vermeidbar</translation>
    </message>
    <message>
        <source>belongs to a page with this in its title, URL or id</source>
        <translation>gehört zu einer Seite, die dies im Titel, in der URL oder in der ID hat</translation>
    </message>
    <message>
        <source>belongs to the visit of that number, or to one by reload, hard-reload or back</source>
        <translation>gehört zum Besuch mit dieser Nummer oder zu einem durch reload, hard-reload oder back</translation>
    </message>
    <message>
        <source>beyond the end of the file</source>
        <translation>hinter dem Ende der Datei</translation>
    </message>
    <message>
        <source>beyond the end of the text</source>
        <translation>hinter dem Ende des Textes</translation>
    </message>
    <message>
        <source>by its rules Akamai does not store it; the origin answered</source>
        <translation>nach seinen Regeln speichert Akamai die Antwort nicht; der Ursprungsserver hat geantwortet</translation>
    </message>
    <message>
        <source>bypass</source>
        <translation>am Cache vorbei</translation>
    </message>
    <message>
        <source>bytes follow an answer that has no content (RFC 9112, 6.3)</source>
        <translation>auf eine Antwort ohne Inhalt folgen Bytes (RFC 9112, 6.3)</translation>
    </message>
    <message>
        <source>bytes follow the 304's empty line</source>
        <translation>auf die Leerzeile der 304 folgen noch Bytes</translation>
    </message>
    <message>
        <source>bytes follow the end of the message</source>
        <translation>auf das Ende der Nachricht folgen Bytes</translation>
    </message>
    <message>
        <source>cache behind the edge</source>
        <translation>Cache hinter der Edge</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cannot be read or written</source>
        <translation>lässt sich nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>cannot be understood</source>
        <translation>nicht verständlich</translation>
    </message>
    <message>
        <source>carries If-None-Match, If-Modified-Since or another precondition</source>
        <translation>enthält If-None-Match, If-Modified-Since oder eine andere Vorbedingung</translation>
    </message>
    <message>
        <source>client certificate: %1</source>
        <translation>Client-Zertifikat: %1</translation>
    </message>
    <message>
        <source>closed after %1 interim responses, without a final one (RFC 9110, 15.2)</source>
        <translation>geschlossen nach %1 vorläufigen Antworten, ohne eine endgültige (RFC 9110, 15.2)</translation>
    </message>
    <message>
        <source>closed before any byte</source>
        <translation>geschlossen vor dem ersten Byte</translation>
    </message>
    <message>
        <source>closed before the message was whole</source>
        <translation>geschlossen, bevor die Nachricht vollständig war</translation>
    </message>
    <message>
        <source>closed before the message was whole: %1 bytes of content came</source>
        <translation>geschlossen, bevor die Nachricht vollständig war: %1 Bytes Inhalt angekommen</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>content, {0:span} into a lifetime of {1:span} that an empty answer was given: whoever stored that shows nothing for another {2:span}</source>
        <translation>Inhalt {0:span} nach Beginn der Frischedauer ({1:span}) einer leeren Antwort: wer diese gespeichert hat, zeigt noch {2:span} lang nichts an</translation>
    </message>
    <message>
        <source>contents take turns: an earlier one came back after another, {requests} times</source>
        <translation>Inhalte wechseln sich ab: {requests} Mal kam nach einem anderen ein früherer zurück</translation>
    </message>
    <message>
        <source>contents take turns: an earlier one came back after another, {requests} times; {0} is now {1}</source>
        <translation>Inhalte wechseln sich ab: {requests} Mal kam nach einem anderen ein früherer zurück; aus {0} wurde jetzt {1}</translation>
    </message>
    <message>
        <source>contents take turns: an earlier one came back after another, {requests} times; {2:raw} gives one, {3:raw} another</source>
        <translation>Inhalte wechseln sich ab: {requests} Mal kam nach einem anderen ein früherer zurück; {2:raw} liefert den einen, {3:raw} einen anderen</translation>
    </message>
    <message>
        <source>contents that are compared but not kept whole, since those of one run together reach %1 GiB: %2</source>
        <translation>verglichene, aber nicht ganz behaltene Inhalte, weil die eines Laufs zusammen %1 GiB erreichen: %2</translation>
    </message>
    <message>
        <source>contradicts the stored content</source>
        <translation>widerspricht dem gespeicherten Inhalt</translation>
    </message>
    <message>
        <source>corrected_initial_age: %1, the greater of apparent_age and age_value with response_delay</source>
        <translation>corrected_initial_age: %1, das Größere aus apparent_age und age_value plus response_delay</translation>
    </message>
    <message>
        <source>current_age: %1</source>
        <translation>current_age: %1</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>dates are only compared for equality</source>
        <translation>Datumsangaben werden nur auf Gleichheit geprüft</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>dcb is Brotli and dcz Zstandard with a dictionary that the client had stored before (RFC 9842). dcz is decoded where the recording has the dictionary. dcb is not: the Brotli library that this program is built on, 1.0.9 of Debian 12, takes no dictionary (1.1 brought that). Such content is compared as it came.</source>
        <translation>dcb ist Brotli und dcz Zstandard mit einem Wörterbuch, das der Client zuvor gespeichert hatte (RFC 9842). dcz wird dekodiert, wenn die Aufzeichnung das Wörterbuch enthält. dcb nicht: Die Brotli-Bibliothek, auf der dieses Programm aufbaut, 1.0.9 aus Debian 12, unterstützt keine Wörterbücher (erst 1.1 tut das). Solcher Inhalt wird so verglichen, wie er kam.</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>differs from the GET in %1</source>
        <translation>weicht in %1 vom GET ab</translation>
    </message>
    <message>
        <source>disk hit</source>
        <translation>Plattentreffer</translation>
    </message>
    <message>
        <source>documented by Amazon, not seen</source>
        <translation>von Amazon dokumentiert, nicht gesehen</translation>
    </message>
    <message>
        <source>documented by Cloudflare, not seen</source>
        <translation>von Cloudflare dokumentiert, nicht gesehen</translation>
    </message>
    <message>
        <source>documented by Fastly, and published test results of 2025-12; not seen</source>
        <translation>von Fastly dokumentiert, dazu veröffentlichte Testergebnisse von 2025-12; nicht gesehen</translation>
    </message>
    <message>
        <source>documented by Netlify, not seen</source>
        <translation>von Netlify dokumentiert, nicht gesehen</translation>
    </message>
    <message>
        <source>documented by Vercel, not seen</source>
        <translation>von Vercel dokumentiert, nicht gesehen</translation>
    </message>
    <message>
        <source>downloaded again, nothing changed</source>
        <translation>erneut geladen, nichts geändert</translation>
    </message>
    <message>
        <source>each of %1 answers has other content and another tag</source>
        <translation>jede von %1 Antworten hat anderen Inhalt und ein anderes ETag</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>Edge</translation>
    </message>
    <message>
        <source>edge or origin</source>
        <translation>Edge oder Ursprungsserver</translation>
    </message>
    <message>
        <source>edge, made there</source>
        <translation>Edge, dort erzeugt</translation>
    </message>
    <message>
        <source>edge, revalidated</source>
        <translation>Edge, revalidiert</translation>
    </message>
    <message>
        <source>edge, stale</source>
        <translation>Edge, veraltet</translation>
    </message>
    <message>
        <source>ends too early</source>
        <translation>endet zu früh</translation>
    </message>
    <message>
        <source>exchange %1 is of another run of the page, and each run begins with an empty cache</source>
        <translation>Austausch %1 gehört zu einem anderen Durchlauf der Seite, und jeder Durchlauf beginnt mit leerem Cache</translation>
    </message>
    <message>
        <source>exchange %1 is stored under another query, and its No-Vary-Search (%2) makes the two one</source>
        <translation>Austausch %1 ist unter einer anderen Query gespeichert; nach seinem No-Vary-Search (%2) gelten beide als eine</translation>
    </message>
    <message>
        <source>exchange %1 went through the same proxy from another client (User-Agent), which has a cache of its own</source>
        <translation>Austausch %1 lief über denselben Proxy, kam aber von einem anderen Client (User-Agent) mit eigenem Cache</translation>
    </message>
    <message>
        <source>fields of answers that are not read</source>
        <translation>Felder der Antwort, die nicht gelesen werden</translation>
    </message>
    <message>
        <source>first load</source>
        <translation>erstes Laden</translation>
    </message>
    <message>
        <source>for issues and pull requests</source>
        <translation>für Issues und Pull Requests</translation>
    </message>
    <message>
        <source>for {0:span} after it is stale, caches may serve it and revalidate in the background</source>
        <translation>nach Ablauf der Frischedauer dürfen Caches die Antwort noch {0:span} lang ausliefern und im Hintergrund revalidieren</translation>
    </message>
    <message>
        <source>for {0:span} after it is stale, caches may serve it when the server fails</source>
        <translation>nach Ablauf der Frischedauer dürfen Caches die Antwort noch {0:span} lang ausliefern, wenn der Server versagt</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frisch</translation>
    </message>
    <message>
        <source>fresh by a cache's own guess</source>
        <translation>frisch (vom Cache geschätzt)</translation>
    </message>
    <message>
        <source>fresh for another %1</source>
        <translation>noch %1 frisch</translation>
    </message>
    <message>
        <source>fresh for fewer seconds than this</source>
        <translation>weniger als so viele Sekunden frisch</translation>
    </message>
    <message>
        <source>fresh for {0:span} in every cache but those that read {2:raw}, by {1:words}</source>
        <translation>{0:span} lang frisch in jedem Cache außer denen, die {2:raw} lesen, laut {1:words}</translation>
    </message>
    <message>
        <source>fresh for {0:span} in every cache, by {1:words}</source>
        <translation>{0:span} lang frisch in jedem Cache, laut {1:words}</translation>
    </message>
    <message>
        <source>fresh for {0:span} in private caches by {1:words} and {2:span} in shared ones by {3:words}</source>
        <translation>{0:span} lang frisch in privaten Caches, laut {1:words}, und {2:span} in gemeinsamen, laut {3:words}</translation>
    </message>
    <message>
        <source>fresh for {0:span} in private caches, by {1:words}; of the {2:span} that {3:words} gives shared ones nothing was left when it came</source>
        <translation>{0:span} lang frisch in privaten Caches, laut {1:words}; gemeinsamen gibt {3:words} zwar {2:span}, doch beim Eintreffen war davon nichts mehr übrig</translation>
    </message>
    <message>
        <source>fresh for {0:span} in private caches, by {1:words}; shared caches may not store it</source>
        <translation>{0:span} lang frisch in privaten Caches, laut {1:words}; gemeinsame Caches dürfen die Antwort nicht speichern</translation>
    </message>
    <message>
        <source>fresh for {0:span} in private caches, by {1:words}; shared caches may not store it, but for those that read {2:raw}</source>
        <translation>{0:span} lang frisch in privaten Caches, laut {1:words}; gemeinsame Caches dürfen die Antwort nicht speichern, außer denen, die {2:raw} lesen</translation>
    </message>
    <message>
        <source>fresh for {0:span} in private caches, by {1:words}; shared caches may store it and must validate each use</source>
        <translation>{0:span} lang frisch in privaten Caches, laut {1:words}; gemeinsame Caches dürfen die Antwort speichern und müssen sie vor jeder Verwendung validieren</translation>
    </message>
    <message>
        <source>fresh for {0:span} in private caches, by {1:words}; shared caches may store it and must validate each use, but for those that read {2:raw}</source>
        <translation>{0:span} lang frisch in privaten Caches, laut {1:words}; gemeinsame Caches, außer denen, die {2:raw} lesen, dürfen die Antwort speichern und müssen sie vor jeder Verwendung validieren</translation>
    </message>
    <message>
        <source>fresh for {2:span} in shared caches, by {3:words}; of the {0:span} that {1:words} gives private ones nothing was left when it came</source>
        <translation>{2:span} lang frisch in gemeinsamen Caches, laut {3:words}; privaten gibt {1:words} zwar {0:span}, doch beim Eintreffen war davon nichts mehr übrig</translation>
    </message>
    <message>
        <source>fresh for {2:span} in shared caches, by {3:words}; private caches are given no lifetime</source>
        <translation>{2:span} lang frisch in gemeinsamen Caches, laut {3:words}; private Caches erhalten keine Frischedauer</translation>
    </message>
    <message>
        <source>fresh for {2:span} in shared caches, by {3:words}; private caches may store it and must validate each use</source>
        <translation>{2:span} lang frisch in gemeinsamen Caches, laut {3:words}; private Caches dürfen die Antwort speichern und müssen sie vor jeder Verwendung validieren</translation>
    </message>
    <message>
        <source>fresh hit</source>
        <translation>frischer Treffer</translation>
    </message>
    <message>
        <source>fresh-hit, stale-hit, revalidate, miss, bypass</source>
        <translation>fresh-hit, stale-hit, revalidate, miss, bypass</translation>
    </message>
    <message>
        <source>freshness lifetime: %1</source>
        <translation>Frischedauer: %1</translation>
    </message>
    <message>
        <source>from the browser's cache</source>
        <translation>aus dem Browser-Cache</translation>
    </message>
    <message>
        <source>gateway timeout</source>
        <translation>Gateway-Timeout</translation>
    </message>
    <message>
        <source>gateway-timeout</source>
        <translation>Gateway-Timeout</translation>
    </message>
    <message>
        <source>gone: the new answer takes the stored one's place</source>
        <translation>weg: die neue Antwort tritt an die Stelle der gespeicherten</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>half of what was free in the temporary folder</source>
        <translation>die Hälfte dessen, was im temporären Ordner frei war</translation>
    </message>
    <message>
        <source>handled it</source>
        <translation>hat die Anfrage bearbeitet</translation>
    </message>
    <message>
        <source>has a finding of severity error</source>
        <translation>hat einen Befund der Schwere Fehler</translation>
    </message>
    <message>
        <source>has a finding of severity warning</source>
        <translation>hat einen Befund der Schwere Warnung</translation>
    </message>
    <message>
        <source>has a finding of that rule</source>
        <translation>hat einen Befund dieser Regel</translation>
    </message>
    <message>
        <source>host with its subdomains, and port; * matches anything</source>
        <translation>Host mit Unterdomains, und Port; * passt auf alles</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>http-cache-semantics 4.3.0, shared</source>
        <translation>http-cache-semantics 4.3.0, gemeinsamer Cache</translation>
    </message>
    <message>
        <source>http-cache-semantics does not answer HEAD from a stored GET</source>
        <translation>http-cache-semantics beantwortet HEAD nicht aus einer gespeicherten GET-Antwort</translation>
    </message>
    <message>
        <source>http-cache-semantics does not cache this status</source>
        <translation>http-cache-semantics speichert Antworten mit diesem Status nicht</translation>
    </message>
    <message>
        <source>http-cache-semantics does not cache this status without a lifetime</source>
        <translation>http-cache-semantics speichert Antworten mit diesem Status ohne Frischedauer nicht</translation>
    </message>
    <message>
        <source>http-cache-semantics does not cache: no-store, whatever must-understand says</source>
        <translation>http-cache-semantics speichert die Antwort nicht: no-store, trotz must-understand</translation>
    </message>
    <message>
        <source>http-cache-semantics does not cache: private, of whatever fields</source>
        <translation>http-cache-semantics speichert die Antwort nicht: private, gleich für welche Felder</translation>
    </message>
    <message>
        <source>http-cache-semantics does not know No-Vary-Search: each query is kept apart</source>
        <translation>http-cache-semantics kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>http-cache-semantics gives no lifetime: Set-Cookie without public or immutable</source>
        <translation>http-cache-semantics gibt keine Frischedauer: Set-Cookie ohne public oder immutable</translation>
    </message>
    <message>
        <source>http-cache-semantics gives no lifetime: proxy-revalidate</source>
        <translation>http-cache-semantics gibt keine Frischedauer: proxy-revalidate</translation>
    </message>
    <message>
        <source>http-cache-semantics guesses a tenth of the time since Last-Modified, for any status</source>
        <translation>http-cache-semantics schätzt ein Zehntel der Zeit seit Last-Modified, bei jedem Status</translation>
    </message>
    <message>
        <source>http-cache-semantics invalidates nothing</source>
        <translation>http-cache-semantics invalidiert nichts</translation>
    </message>
    <message>
        <source>http-cache-semantics knows directives in lower case alone</source>
        <translation>http-cache-semantics erkennt Direktiven nur in Kleinschreibung</translation>
    </message>
    <message>
        <source>http-cache-semantics validates each time: must-revalidate</source>
        <translation>http-cache-semantics validiert jedes Mal: must-revalidate</translation>
    </message>
    <message>
        <source>http-cache-semantics validates what is stored: the request says no-cache</source>
        <translation>http-cache-semantics validiert das Gespeicherte: die Anfrage enthält no-cache</translation>
    </message>
    <message>
        <source>immutable for a short time</source>
        <translation>immutable für kurze Zeit</translation>
    </message>
    <message>
        <source>immutable holds within the freshness lifetime alone, and clients should ignore it where the response did not come over HTTPS (RFC 8246 3).</source>
        <translation>immutable gilt nur innerhalb der Frischedauer, und Clients sollen es ignorieren, wenn die Antwort nicht über HTTPS kam (RFC 8246 3).</translation>
    </message>
    <message>
        <source>immutable over plain HTTP: clients should ignore it</source>
        <translation>immutable über unverschlüsseltes HTTP: Clients sollen es ignorieren</translation>
    </message>
    <message>
        <source>immutable says never to ask, and {0:directive} to ask always</source>
        <translation>immutable heißt: nie nachfragen, {0:directive} dagegen: immer nachfragen</translation>
    </message>
    <message>
        <source>immutable spares reloads within the lifetime. A short lifetime spares next to nothing; with a fingerprinted URL a year is safe.</source>
        <translation>immutable erspart Anfragen beim Neuladen innerhalb der Frischedauer. Eine kurze Frischedauer erspart so gut wie nichts; bei einer URL mit Fingerabdruck ist ein Jahr unbedenklich.</translation>
    </message>
    <message>
        <source>immutable without a lifetime: there is nothing for it to hold in</source>
        <translation>immutable ohne Frischedauer: es gibt keine Zeit, in der es gelten könnte</translation>
    </message>
    <message>
        <source>immutable without effect</source>
        <translation>immutable ohne Wirkung</translation>
    </message>
    <message>
        <source>immutable, and fresh for {0:span} only</source>
        <translation>immutable, aber nur {0:span} lang frisch</translation>
    </message>
    <message>
        <source>immutable: a reload (max-age=0) uses the fresh stored response without validation</source>
        <translation>immutable: ein Neuladen (max-age=0) verwendet die frische gespeicherte Antwort ohne Validierung</translation>
    </message>
    <message>
        <source>it does not answer: %1</source>
        <translation>er antwortet nicht: %1</translation>
    </message>
    <message>
        <source>it does not do that: %1</source>
        <translation>das tut er nicht: %1</translation>
    </message>
    <message>
        <source>it does not say who answered</source>
        <translation>sagt nicht, wer geantwortet hat</translation>
    </message>
    <message>
        <source>it has no directory</source>
        <translation>es hat kein Verzeichnis</translation>
    </message>
    <message>
        <source>it is made anew for each answer</source>
        <translation>das ETag wird für jede Antwort neu erzeugt</translation>
    </message>
    <message>
        <source>it is not of a kind that is stored by default; the origin answered</source>
        <translation>diese Art von Antwort wird standardmäßig nicht gespeichert; der Ursprungsserver hat geantwortet</translation>
    </message>
    <message>
        <source>it is older than an answer that came before: its Date is {0:span} earlier, and its content is that of before</source>
        <translation>älter als eine Antwort, die vorher kam: Date liegt {0:span} früher, und der Inhalt ist wieder der frühere</translation>
    </message>
    <message>
        <source>it is older than an answer that came before: its Date is {0:span} earlier, and its tag {1} is that of before {2}</source>
        <translation>älter als eine Antwort, die vorher kam: Date liegt {0:span} früher, und das ETag {1} galt schon vor {2}</translation>
    </message>
    <message>
        <source>it is older than an answer that came before: its Date is {0:span} earlier, and so is its Last-Modified, {1} after {2}</source>
        <translation>älter als eine Antwort, die vorher kam: Date liegt {0:span} früher, und auch Last-Modified ist ein früheres ({1}, zuvor {2})</translation>
    </message>
    <message>
        <source>it is older than an answer that came before: its Date is {0:span} earlier, by Age it had been stored for {3:span}, and its content is another one</source>
        <translation>älter als eine Antwort, die vorher kam: Date liegt {0:span} früher, laut Age war die Antwort {3:span} lang gespeichert, und ihr Inhalt ist ein anderer</translation>
    </message>
    <message>
        <source>it opens no tab: %1</source>
        <translation>er öffnet keinen Tab: %1</translation>
    </message>
    <message>
        <source>it refuses to be watched</source>
        <translation>er lässt sich nicht beobachten</translation>
    </message>
    <message>
        <source>it refuses to be watched: %1</source>
        <translation>er lässt sich nicht beobachten: %1</translation>
    </message>
    <message>
        <source>it replaces the stored response (exchange %1)</source>
        <translation>sie ersetzt die gespeicherte Antwort (Austausch %1)</translation>
    </message>
    <message>
        <source>it sent something that is no message of the protocol</source>
        <translation>was er sagt, ist keine Nachricht des Protokolls</translation>
    </message>
    <message>
        <source>its DevToolsActivePort names no port and path</source>
        <translation>seine Datei DevToolsActivePort nennt keinen Port und Pfad</translation>
    </message>
    <message>
        <source>its URL holds a secret of another origin</source>
        <translation>die URL enthält ein Geheimnis eines anderen Ursprungs</translation>
    </message>
    <message>
        <source>its directory is not where it should be</source>
        <translation>sein Verzeichnis steht nicht dort, wo es stehen soll</translation>
    </message>
    <message>
        <source>its lock cannot be made</source>
        <translation>die Sperre des Ordners lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>later than the stored date: this 304 is about another content</source>
        <translation>später als das gespeicherte Datum: diese 304 betrifft einen anderen Inhalt</translation>
    </message>
    <message>
        <source>malformed on the wire: %1</source>
        <translation>fehlerhaft auf der Leitung: %1</translation>
    </message>
    <message>
        <source>max-age overrides Expires (s-maxage does in shared caches). Expires matters to caches of HTTP/1.0 alone, and these get another lifetime.</source>
        <translation>max-age hat Vorrang vor Expires (in gemeinsamen Caches auch s-maxage). Expires zählt nur für Caches mit HTTP/1.0, und diese erhalten eine andere Frischedauer.</translation>
    </message>
    <message>
        <source>may be stored as an incomplete response: 206 with one range of bytes</source>
        <translation>darf als unvollständige Antwort gespeichert werden: 206 mit einem Byte-Bereich</translation>
    </message>
    <message>
        <source>may be stored for later GETs: explicit lifetime, and Content-Location is the target</source>
        <translation>darf für spätere GET-Anfragen gespeichert werden: explizite Frischedauer, und Content-Location ist die Ziel-URI</translation>
    </message>
    <message>
        <source>may be stored: %1</source>
        <translation>darf gespeichert werden: %1</translation>
    </message>
    <message>
        <source>may be stored: %1 is heuristically cacheable</source>
        <translation>darf gespeichert werden: %1 ist heuristisch cachebar</translation>
    </message>
    <message>
        <source>may be stored: %1, and this is a private cache</source>
        <translation>darf gespeichert werden: %1, und dies ist ein privater Cache</translation>
    </message>
    <message>
        <source>may be stored: %1, and this is a shared cache</source>
        <translation>darf gespeichert werden: %1, und dies ist ein gemeinsamer Cache</translation>
    </message>
    <message>
        <source>may be stored: Expires</source>
        <translation>darf gespeichert werden: Expires</translation>
    </message>
    <message>
        <source>may not be stored in a shared cache: the request has Authorization, and the answer says neither public, must-revalidate nor s-maxage</source>
        <translation>darf in einem gemeinsamen Cache nicht gespeichert werden: die Anfrage enthält Authorization, die Antwort aber weder public noch must-revalidate noch s-maxage</translation>
    </message>
    <message>
        <source>may not be stored: %1 is not a final status</source>
        <translation>darf nicht gespeichert werden: %1 ist kein endgültiger Status</translation>
    </message>
    <message>
        <source>may not be stored: %1 is not heuristically cacheable, and no field makes it so</source>
        <translation>darf nicht gespeichert werden: %1 ist nicht heuristisch cachebar, und kein Feld erlaubt das Speichern</translation>
    </message>
    <message>
        <source>may not be stored: must-understand, and %1 is not a status that this cache understands</source>
        <translation>darf nicht gespeichert werden: must-understand, und %1 ist kein Status, den dieser Cache versteht</translation>
    </message>
    <message>
        <source>may not be stored: no-store</source>
        <translation>darf nicht gespeichert werden: no-store</translation>
    </message>
    <message>
        <source>may not be stored: private, and this is a shared cache</source>
        <translation>darf nicht gespeichert werden: private, und dies ist ein gemeinsamer Cache</translation>
    </message>
    <message>
        <source>may not be stored: the 206 has no Content-Range of one range of bytes</source>
        <translation>darf nicht gespeichert werden: die 206 hat kein Content-Range mit einem Byte-Bereich</translation>
    </message>
    <message>
        <source>may not be stored: the answer to POST lacks an explicit lifetime or its own URL in Content-Location</source>
        <translation>darf nicht gespeichert werden: der Antwort auf POST fehlt eine explizite Frischedauer oder ihre eigene URL in Content-Location</translation>
    </message>
    <message>
        <source>may not be stored: the method's answers are not cacheable</source>
        <translation>darf nicht gespeichert werden: Antworten auf diese Methode sind nicht cachebar</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>media type or its beginning</source>
        <translation>Medientyp oder sein Anfang</translation>
    </message>
    <message>
        <source>memory hit</source>
        <translation>Speichertreffer</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>min-fresh, max-stale and only-if-cached are for requests. On a response caches ignore them.</source>
        <translation>min-fresh, max-stale und only-if-cached gehören in Anfragen. In einer Antwort ignorieren Caches sie.</translation>
    </message>
    <message>
        <source>minus</source>
        <translation>minus</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>more avoidable bytes than this</source>
        <translation>mehr als so viele Bytes vermeidbar</translation>
    </message>
    <message>
        <source>more bytes missed than this</source>
        <translation>mehr als so viele Bytes versäumt</translation>
    </message>
    <message>
        <source>more bytes than this on the wire: 10k, 1.5M</source>
        <translation>mehr als so viele Bytes auf der Leitung: 10k, 1.5M</translation>
    </message>
    <message>
        <source>more than %1 empty lines in a row</source>
        <translation>mehr als %1 leere Zeilen hintereinander</translation>
    </message>
    <message>
        <source>more than %1 names; the rest is left out</source>
        <translation>mehr als %1 Namen; der Rest wurde ausgelassen</translation>
    </message>
    <message>
        <source>must be the length of the 200 or absent; stored value is kept</source>
        <translation>muss die Länge der 200 sein oder fehlen; der gespeicherte Wert bleibt</translation>
    </message>
    <message>
        <source>must be there; stored value is kept</source>
        <translation>muss vorhanden sein; der gespeicherte Wert bleibt</translation>
    </message>
    <message>
        <source>must-revalidate: once stale, it is not used without validation</source>
        <translation>must-revalidate: einmal veraltet, wird sie nicht ohne Validierung verwendet</translation>
    </message>
    <message>
        <source>must-understand should come with no-store: caches that do not know must-understand would store the response otherwise, which is what it is there to prevent.</source>
        <translation>must-understand soll zusammen mit no-store stehen: Sonst speichern Caches, die must-understand nicht kennen, die Antwort, und gerade das soll es verhindern.</translation>
    </message>
    <message>
        <source>must-understand without no-store</source>
        <translation>must-understand ohne no-store</translation>
    </message>
    <message>
        <source>must-understand without no-store: caches that do not know it store the response</source>
        <translation>must-understand ohne no-store: Caches, die must-understand nicht kennen, speichern die Antwort</translation>
    </message>
    <message>
        <source>must-understand, and %1 is understood: no-store is ignored</source>
        <translation>must-understand, und %1 wird verstanden: no-store wird ignoriert</translation>
    </message>
    <message>
        <source>neither Cache-Control nor Expires gives a lifetime, and there is no Last-Modified: browsers ask the server at each use</source>
        <translation>weder Cache-Control noch Expires legt eine Frischedauer fest, und Last-Modified fehlt: Browser fragen bei jeder Verwendung den Server</translation>
    </message>
    <message>
        <source>neither ETag nor Last-Modified</source>
        <translation>weder ETag noch Last-Modified</translation>
    </message>
    <message>
        <source>neither ETag nor Last-Modified: once stale, the whole content is fetched again</source>
        <translation>weder ETag noch Last-Modified: sobald die Antwort veraltet ist, wird der ganze Inhalt neu geholt</translation>
    </message>
    <message>
        <source>never stored: it speaks of one connection or proxy</source>
        <translation>nie gespeichert: betrifft nur eine Verbindung oder einen Proxy</translation>
    </message>
    <message>
        <source>nginx caches GET and HEAD alone, and an unsafe request invalidates nothing</source>
        <translation>nginx speichert nur Antworten auf GET und HEAD, und eine Anfrage mit unsicherer Methode invalidiert nichts</translation>
    </message>
    <message>
        <source>nginx caches it although the request has Authorization</source>
        <translation>nginx speichert die Antwort, obwohl die Anfrage Authorization enthält</translation>
    </message>
    <message>
        <source>nginx caches it for the time of proxy_cache_valid</source>
        <translation>nginx speichert die Antwort so lange, wie proxy_cache_valid vorgibt</translation>
    </message>
    <message>
        <source>nginx does not cache: Expires is in the past, or no date</source>
        <translation>nginx speichert die Antwort nicht: Expires liegt in der Vergangenheit oder ist kein Datum</translation>
    </message>
    <message>
        <source>nginx does not cache: Set-Cookie</source>
        <translation>nginx speichert die Antwort nicht: Set-Cookie</translation>
    </message>
    <message>
        <source>nginx does not cache: a lifetime of 0 seconds</source>
        <translation>nginx speichert die Antwort nicht: eine Frischedauer von 0 Sekunden</translation>
    </message>
    <message>
        <source>nginx does not cache: its max-age or s-maxage is not a number</source>
        <translation>nginx speichert die Antwort nicht: ihr max-age oder s-maxage ist keine Zahl</translation>
    </message>
    <message>
        <source>nginx does not cache: no-cache, of whatever fields</source>
        <translation>nginx speichert die Antwort nicht: no-cache, mit oder ohne Felder</translation>
    </message>
    <message>
        <source>nginx does not cache: nothing gives a lifetime, and proxy_cache_valid is not set</source>
        <translation>nginx speichert die Antwort nicht: keine Frischedauer angegeben, und proxy_cache_valid ist nicht gesetzt</translation>
    </message>
    <message>
        <source>nginx does not cache: private, of whatever fields</source>
        <translation>nginx speichert die Antwort nicht: private, gleich für welche Felder</translation>
    </message>
    <message>
        <source>nginx does not know No-Vary-Search: each query is kept apart</source>
        <translation>nginx kennt No-Vary-Search nicht: jede Query bleibt für sich</translation>
    </message>
    <message>
        <source>nginx does not read a field of the answer: proxy_ignore_headers names it</source>
        <translation>nginx liest ein Feld der Antwort nicht: proxy_ignore_headers nennt es</translation>
    </message>
    <message>
        <source>nginx does not validate what is stale: proxy_cache_revalidate is off</source>
        <translation>nginx validiert Veraltetes nicht: proxy_cache_revalidate ist aus</translation>
    </message>
    <message>
        <source>nginx has it of another URL: proxy_cache_key makes the two one</source>
        <translation>nginx hat die Antwort von einer anderen URL: nach proxy_cache_key gelten beide als eine</translation>
    </message>
    <message>
        <source>nginx ignores Cache-Control of the request</source>
        <translation>nginx beachtet Caching-Angaben der Anfrage nicht</translation>
    </message>
    <message>
        <source>nginx keeps all stored fields after a 304, and takes its lifetime alone</source>
        <translation>nginx behält nach einer 304 alle gespeicherten Felder und übernimmt nur die Frischedauer</translation>
    </message>
    <message>
        <source>nginx requests the whole content instead of the range, and caches it</source>
        <translation>nginx fragt statt nach dem Teil nach dem Ganzen und speichert das</translation>
    </message>
    <message>
        <source>nginx sends HEAD on as GET, and caches the answer</source>
        <translation>nginx leitet HEAD als GET weiter und speichert die Antwort</translation>
    </message>
    <message>
        <source>nginx sends what is stale in place of the error: proxy_cache_use_stale names it</source>
        <translation>nginx sendet Veraltetes statt des Fehlers: proxy_cache_use_stale nennt ihn</translation>
    </message>
    <message>
        <source>nginx sends what is stale only while another request updates it: proxy_cache_background_update is off</source>
        <translation>nginx sendet Veraltetes nur, während eine andere Anfrage es aktualisiert: proxy_cache_background_update ist aus</translation>
    </message>
    <message>
        <source>nginx sends what is stale while it updates it: proxy_cache_use_stale names updating, and proxy_cache_background_update is on</source>
        <translation>nginx sendet Veraltetes, während es aktualisiert wird: proxy_cache_use_stale nennt updating, und proxy_cache_background_update ist an</translation>
    </message>
    <message>
        <source>nginx takes the lifetime from X-Accel-Expires</source>
        <translation>nginx nimmt die Frischedauer aus X-Accel-Expires</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no Date on a {0:n}</source>
        <translation>kein Date in einer {0:n}</translation>
    </message>
    <message>
        <source>no DevToolsActivePort is in %1: the browser of this profile does not run, or refuses to be watched; chrome://inspect/#remote-debugging allows it</source>
        <translation>keine Datei DevToolsActivePort in %1: der Browser dieses Profils läuft nicht oder lässt sich nicht beobachten; chrome://inspect/#remote-debugging erlaubt es</translation>
    </message>
    <message>
        <source>no HAR</source>
        <translation>kein HAR</translation>
    </message>
    <message>
        <source>no JSON</source>
        <translation>kein JSON</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>no URL in the command</source>
        <translation>keine URL im Befehl</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>es kam keine Antwort</translation>
    </message>
    <message>
        <source>no answer that can be judged: %1</source>
        <translation>keine Antwort, die sich beurteilen lässt: %1</translation>
    </message>
    <message>
        <source>no baseline, as --write-baseline makes it</source>
        <translation>keine Baseline, wie --write-baseline sie schreibt</translation>
    </message>
    <message>
        <source>no connection within %1 ms</source>
        <translation>keine Verbindung innerhalb von %1 ms</translation>
    </message>
    <message>
        <source>no end within the time given</source>
        <translation>kein Ende in der gesetzten Zeit</translation>
    </message>
    <message>
        <source>no entries in the log</source>
        <translation>keine Einträge in log</translation>
    </message>
    <message>
        <source>no expiration time, and no Last-Modified to guess one from: not fresh at age %1</source>
        <translation>keine Ablaufzeit und kein Last-Modified, um eine zu schätzen: nicht frisch bei Alter %1</translation>
    </message>
    <message>
        <source>no freshness lifetime</source>
        <translation>keine Frischedauer</translation>
    </message>
    <message>
        <source>no lifetime given; from Last-Modified {1} caches guess about {0:span}</source>
        <translation>keine Frischedauer angegeben; aus Last-Modified {1} schätzen Caches etwa {0:span}</translation>
    </message>
    <message>
        <source>no line ending after a chunk (RFC 9112, 7.1)</source>
        <translation>kein Zeilenende nach einem Chunk (RFC 9112, 7.1)</translation>
    </message>
    <message>
        <source>no matching tag, matching date</source>
        <translation>kein passendes ETag, passendes Datum</translation>
    </message>
    <message>
        <source>no memory for a message</source>
        <translation>nicht genug Arbeitsspeicher für eine Nachricht</translation>
    </message>
    <message>
        <source>no memory to decode it</source>
        <translation>nicht genug Arbeitsspeicher, um ihn zu dekodieren</translation>
    </message>
    <message>
        <source>no memory to unpack it</source>
        <translation>nicht genug Arbeitsspeicher, um sie zu entpacken</translation>
    </message>
    <message>
        <source>no recording matches this pattern</source>
        <translation>keine Aufzeichnung passt zu diesem Muster</translation>
    </message>
    <message>
        <source>no temporary file can be made in %1: %2</source>
        <translation>in %1 lässt sich keine temporäre Datei anlegen: %2</translation>
    </message>
    <message>
        <source>no temporary folder for a profile: %1</source>
        <translation>kein temporärer Ordner für ein Profil: %1</translation>
    </message>
    <message>
        <source>no thread can be started</source>
        <translation>es lässt sich kein Thread starten</translation>
    </message>
    <message>
        <source>no time that is known</source>
        <translation>keine bekannte Zeit</translation>
    </message>
    <message>
        <source>no validator</source>
        <translation>kein Validator</translation>
    </message>
    <message>
        <source>no whole answer within %1 ms</source>
        <translation>keine vollständige Antwort innerhalb von %1 ms</translation>
    </message>
    <message>
        <source>no-cache and nothing to validate with</source>
        <translation>no-cache und nichts zum Validieren</translation>
    </message>
    <message>
        <source>no-cache asks caches to validate before each use. Without ETag or Last-Modified they can only fetch the content again: this is no-store that fills caches.</source>
        <translation>no-cache verlangt von Caches, vor jeder Verwendung zu validieren. Ohne ETag oder Last-Modified können sie den Inhalt nur neu abrufen: Das ist ein no-store, das Caches füllt.</translation>
    </message>
    <message>
        <source>no-cache asks for validation before each use, so the lifetime of {0:directive} has no effect</source>
        <translation>no-cache verlangt eine Validierung vor jeder Verwendung, daher ist die Frischedauer aus {0:directive} wirkungslos</translation>
    </message>
    <message>
        <source>no-cache on the request turns the 304 into a 200</source>
        <translation>no-cache in der Anfrage macht aus der 304 eine 200</translation>
    </message>
    <message>
        <source>no-store forbids keeping the response, so no cache that goes by it can come back with the validator. If revalidation is wanted, no-cache says so.</source>
        <translation>no-store verbietet, die Antwort zu behalten; kein Cache, der sich daran hält, kann also mit dem Validator wiederkommen. Ist Revalidierung gewünscht, ist no-cache das Richtige.</translation>
    </message>
    <message>
        <source>no-store forbids storing, and {0:directive} gives a lifetime</source>
        <translation>no-store verbietet das Speichern, doch {0:directive} legt eine Frischedauer fest</translation>
    </message>
    <message>
        <source>no-store, and {field} {0} beside it: no cache may keep it for a revalidation</source>
        <translation>no-store, und daneben {field} {0}: kein Cache darf die Antwort behalten, um damit nachzufragen</translation>
    </message>
    <message>
        <source>no-store, and {field} {0} beside it: only CDNs may keep it, by the field meant for them</source>
        <translation>no-store, und daneben {field} {0}: nur CDNs dürfen die Antwort behalten, nach dem für sie bestimmten Feld</translation>
    </message>
    <message>
        <source>no-transform forbids intermediaries to change the content.</source>
        <translation>no-transform verbietet Vermittlern, den Inhalt zu ändern.</translation>
    </message>
    <message>
        <source>no-transform, and the edge sends {0:bytes} where the origin sends {1:bytes}</source>
        <translation>no-transform, doch die Edge sendet {0:bytes} und der Ursprungsserver {1:bytes}</translation>
    </message>
    <message>
        <source>no-transform, and two servers send different content of one version, {0:bytes} and {1:bytes}: an intermediary changed it</source>
        <translation>no-transform, doch zwei Server senden verschiedenen Inhalt derselben Version, {0:bytes} und {1:bytes}: was dazwischen steht, hat ihn geändert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not HOST:PORT: %1</source>
        <translation>kein HOST:PORT: %1</translation>
    </message>
    <message>
        <source>not a curl command</source>
        <translation>kein curl-Befehl</translation>
    </message>
    <message>
        <source>not a field name: %1</source>
        <translation>kein Feldname: %1</translation>
    </message>
    <message>
        <source>not a method: %1</source>
        <translation>keine Methode: %1</translation>
    </message>
    <message>
        <source>not a proxy (http://host:port or socks5://host:port): %1</source>
        <translation>kein Proxy (http://host:port oder socks5://host:port): %1</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>keine reguläre Datei</translation>
    </message>
    <message>
        <source>not an absolute URL: %1</source>
        <translation>keine absolute URL: %1</translation>
    </message>
    <message>
        <source>not an http or https URL: %1</source>
        <translation>keine http- oder https-URL: %1</translation>
    </message>
    <message>
        <source>not followed: more than %1 redirects</source>
        <translation>nicht gefolgt: mehr als %1 Umleitungen</translation>
    </message>
    <message>
        <source>not followed: the redirects go round in a circle</source>
        <translation>nicht gefolgt: die Umleitungen laufen im Kreis</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not sent again; stored value is kept</source>
        <translation>nicht noch einmal gesendet; der gespeicherte Wert bleibt</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>not stored: %1 answers this request's condition alone</source>
        <translation>nicht gespeichert: %1 beantwortet nur die Bedingung dieser Anfrage</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>nicht unterstützt</translation>
    </message>
    <message>
        <source>not taken over; the stored response stays as it was</source>
        <translation>nicht übernommen; die gespeicherte Antwort bleibt, wie sie war</translation>
    </message>
    <message>
        <source>not the stored tag: this 304 updates nothing</source>
        <translation>nicht das gespeicherte ETag: diese 304 aktualisiert nichts</translation>
    </message>
    <message>
        <source>not-modified, modified, missed-not-modified …</source>
        <translation>not-modified, modified, missed-not-modified …</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing after the 304's empty line</source>
        <translation>nichts nach der Leerzeile der 304</translation>
    </message>
    <message>
        <source>nothing answers at port %1: a browser listens there when it is started with --remote-debugging-port and a profile that is not the default one</source>
        <translation>an Port %1 antwortet nichts: dort lauscht ein Browser, der mit --remote-debugging-port und einem anderen als dem Standardprofil gestartet wurde</translation>
    </message>
    <message>
        <source>nothing is stored for this URL</source>
        <translation>für diese URL ist nichts gespeichert</translation>
    </message>
    <message>
        <source>nothing reads the pipe</source>
        <translation>niemand liest die Ausgabe</translation>
    </message>
    <message>
        <source>nothing stored was used; the origin answered</source>
        <translation>nichts Gespeichertes wurde verwendet; der Ursprungsserver hat geantwortet</translation>
    </message>
    <message>
        <source>nothing: it tells the cause</source>
        <translation>nichts: es zeigt die Ursache</translation>
    </message>
    <message>
        <source>older than so many seconds</source>
        <translation>älter als so viele Sekunden</translation>
    </message>
    <message>
        <source>one more request</source>
        <translation>eine weitere Anfrage</translation>
    </message>
    <message>
        <source>one object a line, for jq and databases</source>
        <translation>ein Objekt je Zeile, für jq und Datenbanken</translation>
    </message>
    <message>
        <source>one second before Last-Modified</source>
        <translation>eine Sekunde vor Last-Modified</translation>
    </message>
    <message>
        <source>only GET and HEAD are replayed</source>
        <translation>nur GET und HEAD werden erneut gesendet</translation>
    </message>
    <message>
        <source>only W/ comes and goes</source>
        <translation>nur W/ kommt und geht</translation>
    </message>
    <message>
        <source>only a 200 can be revalidated</source>
        <translation>nur eine 200 lässt sich revalidieren</translation>
    </message>
    <message>
        <source>only a counter in it differs</source>
        <translation>nur ein Zähler darin unterscheidet sich</translation>
    </message>
    <message>
        <source>only a time in it differs</source>
        <translation>nur eine Zeitangabe darin unterscheidet sich</translation>
    </message>
    <message>
        <source>only bytes %1 to %2 are stored, which do not answer this request</source>
        <translation>nur die Bytes %1 bis %2 sind gespeichert, und sie beantworten diese Anfrage nicht</translation>
    </message>
    <message>
        <source>only the file's inode differs, which each server has its own of</source>
        <translation>nur die Inode-Nummer der Datei unterscheidet sich, und jeder Server hat seine eigene</translation>
    </message>
    <message>
        <source>only the suffix for the content coding comes and goes</source>
        <translation>nur das Suffix der Inhaltskodierung kommt und geht</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Ursprungsserver</translation>
    </message>
    <message>
        <source>other content</source>
        <translation>anderer Inhalt</translation>
    </message>
    <message>
        <source>other content has the same strong tag (%1)</source>
        <translation>anderer Inhalt hat dasselbe starke ETag (%1)</translation>
    </message>
    <message>
        <source>other content {0:span} into a lifetime of {1:span}, and immutable: whoever stored the earlier answer uses it for another {2:span}, and a reload does not ask</source>
        <translation>anderer Inhalt {0:span} nach Beginn der Frischedauer ({1:span}), und immutable: wer die frühere Antwort gespeichert hat, verwendet sie noch {2:span} lang, und Neuladen fragt nicht nach</translation>
    </message>
    <message>
        <source>other content {0:span} into a lifetime of {1:span}, and it is a service worker's script: caches hand the old worker out for another {2:span}</source>
        <translation>anderer Inhalt {0:span} nach Beginn der Frischedauer ({1:span}), und es ist das Skript eines Service Workers: Caches liefern den alten Worker noch {2:span} lang aus</translation>
    </message>
    <message>
        <source>other content {0:span} into a lifetime of {1:span}: the cache between, which sent the earlier answer, and all clients that got it from there use it for another {2:span}</source>
        <translation>anderer Inhalt {0:span} nach Beginn der Frischedauer ({1:span}): der Cache dazwischen, der die frühere Antwort ausgeliefert hat, und alle, die sie von dort haben, verwenden sie noch {2:span} lang</translation>
    </message>
    <message>
        <source>other content {0:span} into a lifetime of {1:span}: whoever stored the earlier answer uses it for another {2:span}</source>
        <translation>anderer Inhalt {0:span} nach Beginn der Frischedauer ({1:span}): wer die frühere Antwort gespeichert hat, verwendet sie noch {2:span} lang</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>nicht genug Arbeitsspeicher</translation>
    </message>
    <message>
        <source>over %1 bytes of HTTP/2 frames that are no answer</source>
        <translation>über %1 Bytes an HTTP/2-Frames, die keine Antwort sind</translation>
    </message>
    <message>
        <source>over %1 bytes of fields</source>
        <translation>über %1 Bytes an Feldern</translation>
    </message>
    <message>
        <source>over %1 fields</source>
        <translation>über %1 Felder</translation>
    </message>
    <message>
        <source>over %1 interim responses</source>
        <translation>über %1 vorläufige Antworten</translation>
    </message>
    <message>
        <source>passed through %1, the last one nearest</source>
        <translation>lief über %1, der letzte ist der nächstgelegene</translation>
    </message>
    <message>
        <source>per cent of the time since Last-Modified</source>
        <translation>Prozent der Zeit seit Last-Modified</translation>
    </message>
    <message>
        <source>plain GET, three times</source>
        <translation>einfaches GET, dreimal</translation>
    </message>
    <message>
        <source>plain GETs are answered 304 after another client has sent a condition: a cache in front stores the 304 and gives it to everybody</source>
        <translation>einfache GETs werden mit 304 beantwortet, nachdem ein anderer Client eine Bedingung gesendet hat: Ein Cache davor speichert die 304 und gibt sie allen</translation>
    </message>
    <message>
        <source>port %1 belongs to no browser that can be watched; name a browser that asks its user for consent by the folder of its profile</source>
        <translation>was an Port %1 lauscht, ist kein Browser, der angibt, wo er sich beobachten lässt; ein Browser, der erst um Erlaubnis fragt, wird über den Ordner seines Profils angegeben</translation>
    </message>
    <message>
        <source>prefetched</source>
        <translation>vorab geladen</translation>
    </message>
    <message>
        <source>private keeps shared caches out, and public lets them in</source>
        <translation>private schließt gemeinsame Caches aus, doch public lässt sie zu</translation>
    </message>
    <message>
        <source>private keeps shared caches out, and s-maxage speaks to them alone</source>
        <translation>private schließt gemeinsame Caches aus, doch s-maxage richtet sich nur an sie</translation>
    </message>
    <message>
        <source>private names fields: a shared cache stores the response without them</source>
        <translation>private nennt Felder: ein gemeinsamer Cache speichert die Antwort ohne sie</translation>
    </message>
    <message>
        <source>proxy-revalidate: once stale, a shared cache does not use it without validation</source>
        <translation>proxy-revalidate: einmal veraltet, wird sie von einem gemeinsamen Cache nicht ohne Validierung verwendet</translation>
    </message>
    <message>
        <source>public adds nothing</source>
        <translation>public bewirkt nichts</translation>
    </message>
    <message>
        <source>public allows storing what could not be stored without it (an answer to a request with Authorization, for example). This response may be stored anyway.</source>
        <translation>public erlaubt zu speichern, was sonst nicht gespeichert werden dürfte (zum Beispiel die Antwort auf eine Anfrage mit Authorization). Diese Antwort darf ohnehin gespeichert werden.</translation>
    </message>
    <message>
        <source>public is not needed: the explicit lifetime allows storing already</source>
        <translation>public ist unnötig: schon die explizite Frischedauer erlaubt das Speichern</translation>
    </message>
    <message>
        <source>public is not needed: the status allows storing already</source>
        <translation>public ist unnötig: schon der Status erlaubt das Speichern</translation>
    </message>
    <message>
        <source>published test results of Safari 26.2, not seen</source>
        <translation>veröffentlichte Testergebnisse zu Safari 26.2, nicht gesehen</translation>
    </message>
    <message>
        <source>ranges are not served</source>
        <translation>Bereiche werden nicht geliefert</translation>
    </message>
    <message>
        <source>recordings of the archive left out: %1</source>
        <translation>ausgelassene Aufzeichnungen des Archivs: %1</translation>
    </message>
    <message>
        <source>redirect to %1: %2</source>
        <translation>Umleitung auf %1: %2</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>refused with %1</source>
        <translation>mit %1 abgelehnt</translation>
    </message>
    <message>
        <source>refused: a page at a public address names one at a private one (%1)</source>
        <translation>abgelehnt: eine Seite an einer öffentlichen Adresse verweist auf eine private (%1)</translation>
    </message>
    <message>
        <source>refused: a page at a public address names one at a private one (%1, %2)</source>
        <translation>abgelehnt: eine Seite an einer öffentlichen Adresse verweist auf eine private (%1, %2)</translation>
    </message>
    <message>
        <source>refused: a redirect from a public address to a private one (%1)</source>
        <translation>abgelehnt: eine Umleitung von einer öffentlichen Adresse auf eine private (%1)</translation>
    </message>
    <message>
        <source>refused: a redirect from a public address to a private one (%1, %2)</source>
        <translation>abgelehnt: eine Umleitung von einer öffentlichen Adresse auf eine private (%1, %2)</translation>
    </message>
    <message>
        <source>replaces the stored value</source>
        <translation>ersetzt den gespeicherten Wert</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>requested although a fresh copy was stored</source>
        <translation>angefragt, obwohl eine frische Kopie gespeichert war</translation>
    </message>
    <message>
        <source>requests reported only in part, left out</source>
        <translation>nur teilweise gemeldete und darum ausgelassene Anfragen</translation>
    </message>
    <message>
        <source>requests reported only in part, left out: %1</source>
        <translation>nur teilweise gemeldete und darum ausgelassene Anfragen: %1</translation>
    </message>
    <message>
        <source>requests sent again because the reused connection was closed before the first byte (RFC 9112, 9.3.1): %1</source>
        <translation>erneut gesendete Anfragen, weil die wiederverwendete Verbindung vor dem ersten Byte geschlossen wurde (RFC 9112, 9.3.1): %1</translation>
    </message>
    <message>
        <source>resident_time: %1 since it was received or last validated</source>
        <translation>resident_time: %1 seit dem Empfang oder der letzten Validierung</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>response_delay: %1 ms between request and response</source>
        <translation>response_delay: %1 ms zwischen Anfrage und Antwort</translation>
    </message>
    <message>
        <source>revalidate</source>
        <translation>revalidieren</translation>
    </message>
    <message>
        <source>rightly left out; stored value is kept</source>
        <translation>zu Recht weggelassen; der gespeicherte Wert bleibt</translation>
    </message>
    <message>
        <source>s-maxage: once stale, a shared cache does not use it without validation</source>
        <translation>s-maxage: einmal veraltet, wird sie von einem gemeinsamen Cache nicht ohne Validierung verwendet</translation>
    </message>
    <message>
        <source>said by the recorder</source>
        <translation>laut Aufzeichner</translation>
    </message>
    <message>
        <source>second</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>seconds beyond grace for which it is kept to be validated</source>
        <translation>Sekunden über grace hinaus, in denen Veraltetes zum Validieren behalten wird</translation>
    </message>
    <message>
        <source>seconds for 200, 301 and 302 that name no lifetime</source>
        <translation>Sekunden für 200, 301 und 302 ohne angegebene Frischedauer</translation>
    </message>
    <message>
        <source>seconds for all cached responses; 0: their own lifetime</source>
        <translation>Sekunden für alle gespeicherten Antworten; 0: wie sie selbst angeben</translation>
    </message>
    <message>
        <source>seconds for any status that names no lifetime</source>
        <translation>Sekunden für jeden Status ohne angegebene Frischedauer</translation>
    </message>
    <message>
        <source>seconds for what has a validator and no lifetime</source>
        <translation>Sekunden für Antworten mit Validator, aber ohne Frischedauer</translation>
    </message>
    <message>
        <source>seconds for what names no lifetime</source>
        <translation>Sekunden für Antworten ohne angegebene Frischedauer</translation>
    </message>
    <message>
        <source>seconds for which a stale response is sent while the origin is asked</source>
        <translation>Sekunden, in denen Veraltetes gesendet wird, während der Ursprungsserver gefragt wird</translation>
    </message>
    <message>
        <source>seconds for which a stale response replaces an error</source>
        <translation>Sekunden, in denen Veraltetes einen Fehler ersetzt</translation>
    </message>
    <message>
        <source>seconds for which what has no Last-Modified is fresh</source>
        <translation>Frischedauer in Sekunden für Antworten ohne Last-Modified</translation>
    </message>
    <message>
        <source>seconds: the most that is guessed</source>
        <translation>längste geschätzte Frischedauer in Sekunden</translation>
    </message>
    <message>
        <source>seen on Apache httpd 2.4.71, mod_cache_disk</source>
        <translation>gesehen bei Apache httpd 2.4.71, mod_cache_disk</translation>
    </message>
    <message>
        <source>seen on Chromium 156</source>
        <translation>gesehen bei Chromium 156</translation>
    </message>
    <message>
        <source>seen on Firefox ESR 153</source>
        <translation>gesehen bei Firefox ESR 153</translation>
    </message>
    <message>
        <source>seen on HAProxy 2.6.12</source>
        <translation>gesehen bei HAProxy 2.6.12</translation>
    </message>
    <message>
        <source>seen on Squid 5.7 as an accelerator</source>
        <translation>gesehen bei Squid 5.7 als Accelerator</translation>
    </message>
    <message>
        <source>seen on Traffic Server 9.2.9 with Debian's configuration</source>
        <translation>gesehen bei Traffic Server 9.2.9 mit der Konfiguration von Debian</translation>
    </message>
    <message>
        <source>seen on Varnish 7.1.1 with its built-in VCL</source>
        <translation>gesehen bei Varnish 7.1.1 mit der eingebauten VCL</translation>
    </message>
    <message>
        <source>seen on http-cache-semantics 4.3.0</source>
        <translation>gesehen bei http-cache-semantics 4.3.0</translation>
    </message>
    <message>
        <source>seen on nginx 1.22.1</source>
        <translation>gesehen bei nginx 1.22.1</translation>
    </message>
    <message>
        <source>sent again in full although nothing had changed</source>
        <translation>vollständig erneut gesendet, obwohl sich nichts geändert hatte</translation>
    </message>
    <message>
        <source>service worker</source>
        <translation>Service Worker</translation>
    </message>
    <message>
        <source>several tags in one ETag field: {1}</source>
        <translation>mehrere ETags in einem ETag-Feld: {1}</translation>
    </message>
    <message>
        <source>several values of Content-Length that differ (RFC 9112, 6.3)</source>
        <translation>mehrere verschiedene Werte von Content-Length (RFC 9112, 6.3)</translation>
    </message>
    <message>
        <source>shared another request's answer</source>
        <translation>hat die Antwort einer anderen Anfrage mitgenutzt</translation>
    </message>
    <message>
        <source>shared caches are given {2:span}, private ones nothing; from Last-Modified {1} these guess about {0:span}</source>
        <translation>gemeinsame Caches erhalten {2:span} Frischedauer, private keine; aus Last-Modified {1} schätzen diese etwa {0:span}</translation>
    </message>
    <message>
        <source>should not be on a 304; added to the stored response</source>
        <translation>soll in einer 304 nicht stehen; kommt zur gespeicherten Antwort hinzu</translation>
    </message>
    <message>
        <source>should not be on a 304; replaces the stored value</source>
        <translation>soll in einer 304 nicht stehen; ersetzt den gespeicherten Wert</translation>
    </message>
    <message>
        <source>stale for %1</source>
        <translation>schon %1 veraltet</translation>
    </message>
    <message>
        <source>stale hit</source>
        <translation>veralteter Treffer</translation>
    </message>
    <message>
        <source>stale-if-error allows the stale response in place of %1</source>
        <translation>stale-if-error erlaubt die veraltete Antwort (vom Ursprungsserver kam: %1)</translation>
    </message>
    <message>
        <source>stale-while-revalidate and stale-if-error allow stale use, which must-revalidate and no-cache forbid, and in shared caches proxy-revalidate and s-maxage (RFC 9111 5.2.2.10).</source>
        <translation>stale-while-revalidate und stale-if-error erlauben, Veraltetes zu verwenden; must-revalidate und no-cache verbieten es, in gemeinsamen Caches auch proxy-revalidate und s-maxage (RFC 9111 5.2.2.10).</translation>
    </message>
    <message>
        <source>stale-while-revalidate=%1 allows it: stale for %2</source>
        <translation>stale-while-revalidate=%1 erlaubt es: schon %2 veraltet</translation>
    </message>
    <message>
        <source>stale-while-revalidate=%1 allows it: stale for %2; the recorded exchange is the validation in the background</source>
        <translation>stale-while-revalidate=%1 erlaubt es: schon %2 veraltet; der aufgezeichnete Austausch ist die Validierung im Hintergrund</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>status %1 is no success: nothing is invalidated</source>
        <translation>Status %1 ist kein Erfolg: nichts wird invalidiert</translation>
    </message>
    <message>
        <source>stored the answer</source>
        <translation>hat die Antwort gespeichert</translation>
    </message>
    <message>
        <source>stored, and {2:words} for another {0:span}; a cache between answered, and the client used none of its own</source>
        <translation>gespeichert und noch {0:span} {2:words}; ein Cache dazwischen hat geantwortet, und der Client hat keinen eigenen genutzt</translation>
    </message>
    <message>
        <source>stored, and {2:words} for another {0:span}; neither the client nor the cache between used it</source>
        <translation>gespeichert und noch {0:span} {2:words}; weder der Client noch der Cache dazwischen hat sie genutzt</translation>
    </message>
    <message>
        <source>stored, and {2:words} for another {0:span}; no cache was used, or it had dropped the response</source>
        <translation>gespeichert und noch {0:span} {2:words}; kein Cache wurde genutzt, oder er hatte die Antwort verworfen</translation>
    </message>
    <message>
        <source>stored, and {2:words} for another {0:span}; the client had it and revalidated it anyway</source>
        <translation>gespeichert und noch {0:span} {2:words}; der Client hatte sie und hat sie trotzdem revalidiert</translation>
    </message>
    <message>
        <source>stored, and {2:words} for another {0:span}; the request says {1}</source>
        <translation>gespeichert und noch {0:span} {2:words}; in der Anfrage steht {1}</translation>
    </message>
    <message>
        <source>surrogates (Fastly's, for one)</source>
        <translation>Surrogates (etwa die von Fastly)</translation>
    </message>
    <message>
        <source>the 200 had Vary {0}; the 304 leaves out {1:names}, and a cache that takes its Vary over no longer keeps the variants apart</source>
        <translation>die 200 hatte Vary {0}; die 304 lässt {1:names} weg, und ein Cache, der ihr Vary übernimmt, hält die Varianten nicht mehr auseinander</translation>
    </message>
    <message>
        <source>the 200 had {field} {0}; the 304 has none</source>
        <translation>die 200 hatte {field} {0}; in der 304 fehlt es</translation>
    </message>
    <message>
        <source>the 200 has Access-Control-Allow-Origin {0}, the 304 has none: a script that asks with If-None-Match itself is refused it</source>
        <translation>die 200 hat Access-Control-Allow-Origin {0}, die 304 hat keines: einem Skript, das selbst mit If-None-Match fragt, wird sie verweigert</translation>
    </message>
    <message>
        <source>the 200 has Access-Control-Allow-Origin {0}, the 304 has none: the browser refused to hand it to the script</source>
        <translation>die 200 hat Access-Control-Allow-Origin {0}, die 304 hat keines: der Browser hat sie dem Skript verweigert</translation>
    </message>
    <message>
        <source>the 200 has {field} {0}; the 206 has none</source>
        <translation>die 200 hat {field} {0}; in der 206 fehlt es</translation>
    </message>
    <message>
        <source>the 206 has the stored response's strong validator (exchange %1): the two are combined</source>
        <translation>die 206 hat den starken Validator der gespeicherten Antwort (Austausch %1): beide werden kombiniert</translation>
    </message>
    <message>
        <source>the 206 leaves out %1</source>
        <translation>die 206 lässt %1 aus</translation>
    </message>
    <message>
        <source>the 304 adds {field} to the stored response</source>
        <translation>die 304 fügt der gespeicherten Antwort {field} hinzu</translation>
    </message>
    <message>
        <source>the 304 answers the client's own condition; nothing is stored here: it is passed on</source>
        <translation>die 304 beantwortet die eigene Bedingung des Clients; hier ist nichts gespeichert: sie wird weitergegeben</translation>
    </message>
    <message>
        <source>the 304 carries {field} {0}, which it should leave out</source>
        <translation>die 304 enthält {field} {0}, was sie weglassen soll</translation>
    </message>
    <message>
        <source>the 304 costs {0:bytes}, more than the content of {1:bytes} that it spares; with its fields the 200 cost {2:bytes}</source>
        <translation>die 304 kostet {0:bytes}, mehr als der Inhalt, den sie erspart ({1:bytes}); die 200 kostete mit ihren Feldern {2:bytes}</translation>
    </message>
    <message>
        <source>the 304 costs {0:bytes}, the content it spares has {1:bytes}</source>
        <translation>die 304 kostet {0:bytes}, der Inhalt, den sie erspart, hat {1:bytes}</translation>
    </message>
    <message>
        <source>the 304 has Access-Control-Allow-Origin {2} in place of the stored {0}, and the request came with a cookie: with credentials Fetch refuses `*`</source>
        <translation>die 304 hat Access-Control-Allow-Origin {2} anstelle des gespeicherten {0}, und die Anfrage kam mit einem Cookie: mit Zugangsdaten lehnt Fetch `*` ab</translation>
    </message>
    <message>
        <source>the 304 is contradicted: {0:span} later the content is another one</source>
        <translation>der 304 wird widersprochen: {0:span} später ist der Inhalt ein anderer</translation>
    </message>
    <message>
        <source>the 304 names none of the stored responses that could answer this request: nothing is updated</source>
        <translation>die 304 nennt keine der gespeicherten Antworten, die diese Anfrage beantworten könnten: nichts wird aktualisiert</translation>
    </message>
    <message>
        <source>the 304 replaces the stored {field} {0} by {1}</source>
        <translation>die 304 ersetzt das gespeicherte {field} {0} durch {1}</translation>
    </message>
    <message>
        <source>the 304 says Content-Length {0}, the 200's content has {1:bytes}</source>
        <translation>die 304 nennt Content-Length {0}, der Inhalt der 200 hat {1:bytes}</translation>
    </message>
    <message>
        <source>the 304 says Vary `*`, the 200 to the same request said {0}: what takes the 304 over is never used again without asking (RFC 9111 4.1)</source>
        <translation>die 304 nennt Vary `*`, die 200 auf dieselbe Anfrage nannte {0}: was die 304 übernimmt, wird nie wieder ohne Rückfrage verwendet (RFC 9111 4.1)</translation>
    </message>
    <message>
        <source>the 304 says that {0}, the one tag sent, is the current one: a 200 would have it as {field}; the 304 has none</source>
        <translation>die 304 besagt, dass {0}, das einzige gesendete ETag, das aktuelle ist: eine 200 hätte es als {field}; in der 304 fehlt es</translation>
    </message>
    <message>
        <source>the 304 says {1}, where the stored response may be kept: some caches drop it now</source>
        <translation>die 304 sagt {1}, während die gespeicherte Antwort behalten werden darf: manche Caches verwerfen sie jetzt</translation>
    </message>
    <message>
        <source>the 304 says {1}, where the stored response, with {0}, may be kept: some caches drop it now</source>
        <translation>die 304 sagt {1}, während die gespeicherte Antwort mit {0} behalten werden darf: manche Caches verwerfen sie jetzt</translation>
    </message>
    <message>
        <source>the 304 says {field} {0} and the stored response {1}: a cache replaces the stored value, and the content no longer fits it</source>
        <translation>die 304 nennt {field} {0}, die gespeicherte Antwort {1}: ein Cache ersetzt den gespeicherten Wert, und der Inhalt passt nicht mehr dazu</translation>
    </message>
    <message>
        <source>the 304 selects the stored response (exchange %1) and updates it; lifetime now %2</source>
        <translation>die 304 wählt die gespeicherte Antwort (Austausch %1) aus und aktualisiert sie; Frischedauer jetzt: %2</translation>
    </message>
    <message>
        <source>the 304 sets a cookie, and a shared cache may store it with the response</source>
        <translation>die 304 setzt ein Cookie, und ein gemeinsamer Cache darf es mit der Antwort speichern</translation>
    </message>
    <message>
        <source>the 304 to {1} has Access-Control-Allow-Origin {2} in place of the stored {0}: what it updates is then refused</source>
        <translation>die 304 an {1} hat Access-Control-Allow-Origin {2} anstelle des gespeicherten {0}: was sie aktualisiert, wird dann verweigert</translation>
    </message>
    <message>
        <source>the 304 to {1} is contradicted: {0:span} later the content is another one, with the tag {2}</source>
        <translation>der 304 auf {1} wird widersprochen: {0:span} später ist der Inhalt ein anderer, mit dem ETag {2}</translation>
    </message>
    <message>
        <source>the 304's Vary names {1:names}, and the 200 to the same request had no Vary: the field is to be the same on both (RFC 9110 15.4.5)</source>
        <translation>Vary der 304 nennt {1:names}, und die 200 auf dieselbe Anfrage hatte kein Vary: das Feld muss in beiden gleich sein (RFC 9110 15.4.5)</translation>
    </message>
    <message>
        <source>the 304's Vary names {1:names}, which the 200 to the same request ({0}) did not: the field is to be the same on both (RFC 9110 15.4.5)</source>
        <translation>Vary der 304 nennt {1:names}, das der 200 auf dieselbe Anfrage ({0}) nicht: das Feld muss in beiden gleich sein (RFC 9110 15.4.5)</translation>
    </message>
    <message>
        <source>the Age field is not a number of seconds and is ignored</source>
        <translation>das Feld Age ist keine Sekundenzahl und wird ignoriert</translation>
    </message>
    <message>
        <source>the ETag is no entity tag</source>
        <translation>der Wert von ETag ist kein gültiges ETag</translation>
    </message>
    <message>
        <source>the HEAD answer agrees with the stored GET response (exchange %1) and updates it</source>
        <translation>die Antwort auf HEAD stimmt mit der gespeicherten GET-Antwort (Austausch %1) überein und aktualisiert sie</translation>
    </message>
    <message>
        <source>the URL seems to have a fingerprint, and a lifetime of {0:span}: with immutable, reloads would not ask either</source>
        <translation>die URL hat anscheinend einen Fingerabdruck, und die Antwort ist {0:span} lang frisch: mit immutable würde auch Neuladen nicht nachfragen</translation>
    </message>
    <message>
        <source>the URL seems to have a fingerprint, and it is fresh for {0:span}: if each version has a name of its own, a year and immutable are safe</source>
        <translation>die URL hat anscheinend einen Fingerabdruck, und die Antwort ist {0:span} lang frisch: hat jede Version einen eigenen Namen, sind ein Jahr und immutable unbedenklich</translation>
    </message>
    <message>
        <source>the URL seems to have a fingerprint, and there is no lifetime: if each version has a name of its own, a year and immutable are safe</source>
        <translation>die URL hat anscheinend einen Fingerabdruck, doch es gibt keine Frischedauer: hat jede Version einen eigenen Namen, sind ein Jahr und immutable unbedenklich</translation>
    </message>
    <message>
        <source>the action with If-Match that cannot match</source>
        <translation>die Aktion mit If-Match, das nicht passen kann</translation>
    </message>
    <message>
        <source>the action with If-None-Match and the tag</source>
        <translation>die Aktion mit If-None-Match und dem ETag</translation>
    </message>
    <message>
        <source>the action with If-None-Match: *</source>
        <translation>die Aktion mit If-None-Match: *</translation>
    </message>
    <message>
        <source>the address of its host was not found within %1 ms</source>
        <translation>keine Adresse für den Host innerhalb von %1 ms</translation>
    </message>
    <message>
        <source>the address of {0:words} is answered with {2}, byte for byte the page {3}, which caches may keep for {1:span}</source>
        <translation>die Adresse für {0:words} wird mit {2} beantwortet, Byte für Byte die Seite {3}, die Caches {1:span} lang behalten dürfen</translation>
    </message>
    <message>
        <source>the address of {0:words} is answered with {2}, which caches may keep for {1:span}</source>
        <translation>die Adresse für {0:words} wird mit {2} beantwortet, was Caches {1:span} lang behalten dürfen</translation>
    </message>
    <message>
        <source>the answer had been stored for {0:span} when it was given out, with its Set-Cookie</source>
        <translation>die Antwort war schon {0:span} lang gespeichert, als sie mit ihrem Set-Cookie ausgegeben wurde</translation>
    </message>
    <message>
        <source>the answer has more than one ETag, and which one counts is undefined</source>
        <translation>die Antwort hat mehr als ein ETag, und welches zählt, ist nicht festgelegt</translation>
    </message>
    <message>
        <source>the answer has this field</source>
        <translation>die Antwort hat dieses Feld</translation>
    </message>
    <message>
        <source>the answer invalidates what is stored for %1</source>
        <translation>die Antwort invalidiert, was für %1 gespeichert ist</translation>
    </message>
    <message>
        <source>the answer invalidates what is stored for this URL</source>
        <translation>die Antwort invalidiert, was für diese URL gespeichert ist</translation>
    </message>
    <message>
        <source>the answer invalidates what is stored of the groups %1</source>
        <translation>die Antwort invalidiert, was aus den Gruppen %1 gespeichert ist</translation>
    </message>
    <message>
        <source>the answer is %1, a server error: what is stored stays</source>
        <translation>die Antwort ist %1, ein Serverfehler: das Gespeicherte bleibt</translation>
    </message>
    <message>
        <source>the answer is not stored: it says Vary: *, which no later request matches</source>
        <translation>die Antwort wird nicht gespeichert: Sie enthält Vary: *, worauf keine spätere Anfrage passt</translation>
    </message>
    <message>
        <source>the answer of exchange %1 had not come yet: a cache may wait for it and use it for both requests</source>
        <translation>die Antwort von Austausch %1 war noch nicht da: ein Cache darf auf sie warten und sie für beide Anfragen verwenden</translation>
    </message>
    <message>
        <source>the answer was made at the edge</source>
        <translation>die Antwort wurde an der Edge erzeugt</translation>
    </message>
    <message>
        <source>the answer was no 304</source>
        <translation>die Antwort war keine 304</translation>
    </message>
    <message>
        <source>the cache asks with If-Modified-Since: %1</source>
        <translation>der Cache fragt mit If-Modified-Since: %1</translation>
    </message>
    <message>
        <source>the cache asks with If-None-Match: %1</source>
        <translation>der Cache fragt mit If-None-Match: %1</translation>
    </message>
    <message>
        <source>the cache between</source>
        <translation>der Cache dazwischen</translation>
    </message>
    <message>
        <source>the cache of the client answered with what it had stored before {0:raw} to this URL was answered {1:n}, {2:span} earlier</source>
        <translation>der Cache des Clients hat mit dem geantwortet, was er gespeichert hatte, bevor {0:raw} auf diese URL mit {1:n} beantwortet wurde ({2:span} zuvor)</translation>
    </message>
    <message>
        <source>the cache offers %1, the tag of a stored response that Vary keeps from answering (exchange %2)</source>
        <translation>der Cache bietet %1 an, das ETag einer gespeicherten Antwort, die wegen Vary nicht verwendet werden darf (Austausch %2)</translation>
    </message>
    <message>
        <source>the client's condition is met by the stored response: 304 from the cache</source>
        <translation>die gespeicherte Antwort passt zur Bedingung des Clients: 304 aus dem Cache</translation>
    </message>
    <message>
        <source>the client's condition is not met by the stored response: it gets it whole</source>
        <translation>die gespeicherte Antwort passt nicht zur Bedingung des Clients: er erhält sie ganz</translation>
    </message>
    <message>
        <source>the client's own validators join those of the cache</source>
        <translation>die Validatoren des Clients kommen zu denen des Caches hinzu</translation>
    </message>
    <message>
        <source>the connection was closed before the message was whole (RFC 9112, 8)</source>
        <translation>die Verbindung wurde geschlossen, bevor die Nachricht vollständig war (RFC 9112, 8)</translation>
    </message>
    <message>
        <source>the connection was given up</source>
        <translation>die Verbindung wurde aufgegeben</translation>
    </message>
    <message>
        <source>the content and the tag changed and Last-Modified stayed {0}: only caches without tags are misled</source>
        <translation>Inhalt und ETag haben sich geändert, Last-Modified blieb {0}: nur Caches, die keine ETags verwenden, werden getäuscht</translation>
    </message>
    <message>
        <source>the content begins as a page of HTML and is sent as {2}, in place of {0:words}; caches may keep it for {1:span}</source>
        <translation>der Inhalt beginnt wie eine HTML-Seite und wird als {2} gesendet, wo {0:words} erwartet wird; Caches dürfen ihn {1:span} lang behalten</translation>
    </message>
    <message>
        <source>the content begins as a page of HTML and is sent without Content-Type, in place of {0:words}; caches may keep it for {1:span}</source>
        <translation>der Inhalt beginnt wie eine HTML-Seite und wird ohne Content-Type gesendet, wo {0:words} erwartet wird; Caches dürfen ihn {1:span} lang behalten</translation>
    </message>
    <message>
        <source>the content changed and Last-Modified stayed {0}</source>
        <translation>der Inhalt hat sich geändert, Last-Modified blieb {0}</translation>
    </message>
    <message>
        <source>the content changed and Last-Modified stayed {0}: a placeholder of a build or an image, and no real date</source>
        <translation>der Inhalt hat sich geändert, Last-Modified blieb {0}: ein Platzhalter eines Builds oder Images, kein echtes Datum</translation>
    </message>
    <message>
        <source>the content is byte for byte the page {3} and is sent as {2}, in place of {0:words}; caches may keep it for {1:span}</source>
        <translation>der Inhalt ist Byte für Byte die Seite {3} und wird als {2} gesendet, wo {0:words} erwartet wird; Caches dürfen ihn {1:span} lang behalten</translation>
    </message>
    <message>
        <source>the content is byte for byte the page {3} and is sent without Content-Type, in place of {0:words}; caches may keep it for {1:span}</source>
        <translation>der Inhalt ist Byte für Byte die Seite {3} und wird ohne Content-Type gesendet, wo {0:words} erwartet wird; Caches dürfen ihn {1:span} lang behalten</translation>
    </message>
    <message>
        <source>the content is coded as {0:raw}, and Vary does not name Accept-Encoding</source>
        <translation>der Inhalt ist mit {0:raw} kodiert, und Vary nennt Accept-Encoding nicht</translation>
    </message>
    <message>
        <source>the content is coded as {0:raw}, and Vary does not name {1:words}</source>
        <translation>der Inhalt ist mit {0:raw} kodiert, und Vary nennt {1:words} nicht</translation>
    </message>
    <message>
        <source>the content is what was stored and {0} was sent, but the answer has no tag: {bytes}{1:words}</source>
        <translation>der Inhalt ist der gespeicherte, und {0} wurde gesendet, aber die Antwort hat kein ETag: {bytes}{1:words}</translation>
    </message>
    <message>
        <source>the content is {0:raw}, Brotli with a dictionary, and is not decoded: the Brotli library here takes no dictionary</source>
        <translation>der Inhalt ist {0:raw}, also Brotli mit Wörterbuch, und wird nicht dekodiert: die Brotli-Bibliothek hier unterstützt keine Wörterbücher</translation>
    </message>
    <message>
        <source>the content is {0:raw}, Zstandard with a dictionary that the recording does not have, and is not decoded</source>
        <translation>der Inhalt ist {0:raw}, also Zstandard mit einem Wörterbuch, das in der Aufzeichnung fehlt, und wird nicht dekodiert</translation>
    </message>
    <message>
        <source>the content of this QUERY was not recorded, so it cannot be compared with earlier ones</source>
        <translation>der Inhalt dieser QUERY-Anfrage wurde nicht aufgezeichnet und lässt sich darum nicht mit früheren vergleichen</translation>
    </message>
    <message>
        <source>the content was sent as if nothing were asked</source>
        <translation>der Inhalt wurde gesendet, als gäbe es keine Bedingung</translation>
    </message>
    <message>
        <source>the directive is there twice with different values: the first counts (%1)</source>
        <translation>die Direktive steht zweimal mit verschiedenen Werten da: der erste zählt (%1)</translation>
    </message>
    <message>
        <source>the directory of the zip archive</source>
        <translation>das Verzeichnis des Zip-Archivs</translation>
    </message>
    <message>
        <source>the exchanges without what was found of them</source>
        <translation>die Austausche ohne die Auswertung</translation>
    </message>
    <message>
        <source>the exchanges, with what was found in `_httpCacheInspector`</source>
        <translation>die Austausche, mit der Auswertung in `_httpCacheInspector`</translation>
    </message>
    <message>
        <source>the field for CDNs</source>
        <translation>das Feld für CDNs</translation>
    </message>
    <message>
        <source>the fields of the GET</source>
        <translation>die Felder des GET</translation>
    </message>
    <message>
        <source>the fields, a chunk's line or the interim responses are longer than the bound: the rest was not read</source>
        <translation>die Felder, die Zeile eines Chunks oder die vorläufigen Antworten sind länger als die Grenze: der Rest wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the file has changed</source>
        <translation>die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>the findings for build servers</source>
        <translation>die Befunde für Build-Server</translation>
    </message>
    <message>
        <source>the findings for code scanning</source>
        <translation>die Befunde für Code-Scanning</translation>
    </message>
    <message>
        <source>the folder for temporary files (TMPDIR) is not there</source>
        <translation>der Ordner für temporäre Dateien (TMPDIR) ist nicht da</translation>
    </message>
    <message>
        <source>the folder of the profile cannot be made: %1</source>
        <translation>der Ordner des Profils lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>the last option lacks its value</source>
        <translation>der letzten Option fehlt ihr Wert</translation>
    </message>
    <message>
        <source>the least seconds for an error</source>
        <translation>kürzeste Frischedauer für einen Fehler in Sekunden</translation>
    </message>
    <message>
        <source>the least seconds of a lifetime</source>
        <translation>kürzeste Frischedauer in Sekunden</translation>
    </message>
    <message>
        <source>the least seconds that are guessed</source>
        <translation>kürzeste geschätzte Frischedauer in Sekunden</translation>
    </message>
    <message>
        <source>the list {0} has the current tag in it, and the answer is {1:n}</source>
        <translation>die Liste {0} enthält das aktuelle ETag, und die Antwort ist {1:n}</translation>
    </message>
    <message>
        <source>the longest lifetime in seconds, and that of responses without one</source>
        <translation>längste Frischedauer in Sekunden; gilt auch für Antworten, die keine angeben</translation>
    </message>
    <message>
        <source>the moment in RFC 850 form</source>
        <translation>der Zeitpunkt in der Form von RFC 850</translation>
    </message>
    <message>
        <source>the moment in asctime form</source>
        <translation>der Zeitpunkt in der Form von asctime</translation>
    </message>
    <message>
        <source>the most seconds of a lifetime</source>
        <translation>längste Frischedauer in Sekunden</translation>
    </message>
    <message>
        <source>the most seconds of a lifetime that is guessed</source>
        <translation>längste geschätzte Frischedauer in Sekunden</translation>
    </message>
    <message>
        <source>the most seconds that are guessed</source>
        <translation>längste geschätzte Frischedauer in Sekunden</translation>
    </message>
    <message>
        <source>the nearest cache had not given it out before</source>
        <translation>der nächstgelegene Cache hatte die Antwort zuvor noch nicht ausgeliefert</translation>
    </message>
    <message>
        <source>the nearest cache had not given it out before; one behind it had</source>
        <translation>der nächstgelegene Cache hatte die Antwort zuvor noch nicht ausgeliefert; einer dahinter schon</translation>
    </message>
    <message>
        <source>the nearest cache had nothing to use; a cache behind it answered from its store</source>
        <translation>der nächstgelegene Cache hatte nichts Verwendbares; ein Cache dahinter hat aus seinem Speicher geantwortet</translation>
    </message>
    <message>
        <source>the nearest cache has given it out %1 times</source>
        <translation>der nächstgelegene Cache hat die Antwort schon %1 Mal ausgeliefert</translation>
    </message>
    <message>
        <source>the older stored response (exchange %1) stays</source>
        <translation>die ältere gespeicherte Antwort (Austausch %1) bleibt</translation>
    </message>
    <message>
        <source>the origin did not answer</source>
        <translation>der Ursprungsserver hat nicht geantwortet</translation>
    </message>
    <message>
        <source>the origin forbids storing it (private, no-store, max-age=0, Set-Cookie), or a rule does; the origin answered</source>
        <translation>der Ursprungsserver verbietet das Speichern (private, no-store, max-age=0, Set-Cookie), oder eine Regel tut es; der Ursprungsserver hat geantwortet</translation>
    </message>
    <message>
        <source>the packed data unpack to more than %1</source>
        <translation>die gepackten Daten ergeben entpackt mehr als %1</translation>
    </message>
    <message>
        <source>the page could not be loaded: %1</source>
        <translation>die Seite ließ sich nicht laden: %1</translation>
    </message>
    <message>
        <source>the page's memory cache answered with what it had stored before {0:raw} to this URL was answered {1:n}, {2:span} earlier</source>
        <translation>der Memory-Cache der Seite hat mit dem geantwortet, was er gespeichert hatte, bevor {0:raw} auf diese URL mit {1:n} beantwortet wurde ({2:span} zuvor)</translation>
    </message>
    <message>
        <source>the pages cannot be drawn</source>
        <translation>die Seiten lassen sich nicht zeichnen</translation>
    </message>
    <message>
        <source>the pages cannot be set: %1</source>
        <translation>die Seiten lassen sich nicht setzen: %1</translation>
    </message>
    <message>
        <source>the plain GET is not answered 2xx, so preconditions are ignored</source>
        <translation>das einfache GET wird nicht mit 2xx beantwortet, daher werden Vorbedingungen ignoriert</translation>
    </message>
    <message>
        <source>the plain GET succeeds, and with this condition it fails: %1</source>
        <translation>das einfache GET gelingt, und mit dieser Bedingung schlägt es fehl: %1</translation>
    </message>
    <message>
        <source>the program does not start; descriptors, memory or processes may be used up</source>
        <translation>das Programm startet nicht; Deskriptoren, Speicher oder Prozesse könnten aufgebraucht sein</translation>
    </message>
    <message>
        <source>the proxy answers CONNECT with %1 %2</source>
        <translation>der Proxy beantwortet CONNECT mit %1 %2</translation>
    </message>
    <message>
        <source>the proxy&apos;s answer to CONNECT cannot be read: %1</source>
        <translation>die Antwort des Proxys auf CONNECT ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the recorded answer is this cache&apos;s own, out of its store: what the origin said meanwhile is not recorded</source>
        <translation>die aufgezeichnete Antwort ist die dieses Caches selbst, aus seinem Speicher: was der Ursprungsserver inzwischen sagte, ist nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>the recorded parameters are no JSON</source>
        <translation>die aufgezeichneten Parameter sind kein JSON</translation>
    </message>
    <message>
        <source>the recorded text is no base64</source>
        <translation>der aufgezeichnete Text ist kein Base64</translation>
    </message>
    <message>
        <source>the recorder's own cache answered: learned as a response that is already old</source>
        <translation>der Cache des Aufzeichners selbst hat geantwortet: übernommen als Antwort, die schon ein Alter hat</translation>
    </message>
    <message>
        <source>the recording does not have the answer's fields: nothing is learned from it</source>
        <translation>die Aufzeichnung enthält die Felder der Antwort nicht: daraus wird nichts übernommen</translation>
    </message>
    <message>
        <source>the report for people</source>
        <translation>der Bericht zum Lesen</translation>
    </message>
    <message>
        <source>the report for programs (resources/report.schema.json)</source>
        <translation>der Bericht für Programme (resources/report.schema.json)</translation>
    </message>
    <message>
        <source>the report is not whole: %1</source>
        <translation>der Bericht ist nicht vollständig: %1</translation>
    </message>
    <message>
        <source>the report on paper, into the file that --output names</source>
        <translation>der Bericht auf Papier, in die Datei, die --output nennt</translation>
    </message>
    <message>
        <source>the request accepts a stale response (max-stale); it has been stale for %1</source>
        <translation>die Anfrage nimmt eine veraltete Antwort an (max-stale); die gespeicherte ist schon %1 veraltet</translation>
    </message>
    <message>
        <source>the request accepts at most %1 of staleness (max-stale); it has been stale for %2</source>
        <translation>die Anfrage nimmt eine Antwort an, die höchstens %1 veraltet ist (max-stale); die gespeicherte ist es schon %2</translation>
    </message>
    <message>
        <source>the request cannot be written as HTTP/2</source>
        <translation>die Anfrage lässt sich nicht als HTTP/2 schreiben</translation>
    </message>
    <message>
        <source>the request had Authorization, and {0:words} lets shared caches keep the answer</source>
        <translation>die Anfrage hatte Authorization, und {0:words} erlaubt gemeinsamen Caches, die Antwort zu behalten</translation>
    </message>
    <message>
        <source>the request has this field</source>
        <translation>die Anfrage hat dieses Feld</translation>
    </message>
    <message>
        <source>the request or a rule goes past the store; the origin answered</source>
        <translation>die Anfrage oder eine Regel umgeht den Speicher; der Ursprungsserver hat geantwortet</translation>
    </message>
    <message>
        <source>the request says Pragma: no-cache and has no Cache-Control: the stored response needs validation first</source>
        <translation>die Anfrage enthält Pragma: no-cache und kein Cache-Control: die gespeicherte Antwort muss erst validiert werden</translation>
    </message>
    <message>
        <source>the request says max-age=0 (a reload): the stored response needs validation first</source>
        <translation>die Anfrage enthält max-age=0 (Neuladen): die gespeicherte Antwort muss erst validiert werden</translation>
    </message>
    <message>
        <source>the request says no-cache: the stored response needs validation first</source>
        <translation>die Anfrage enthält no-cache: die gespeicherte Antwort muss erst validiert werden</translation>
    </message>
    <message>
        <source>the request says no-store: nothing of it or its answer may be kept</source>
        <translation>die Anfrage enthält no-store: weder von ihr noch von ihrer Antwort darf etwas behalten werden</translation>
    </message>
    <message>
        <source>the request says only-if-cached, and nothing stored may be sent: 504</source>
        <translation>die Anfrage enthält only-if-cached, und nichts Gespeichertes darf gesendet werden: 504</translation>
    </message>
    <message>
        <source>the request wants an age of at most %1 (max-age); the stored response is %2 old</source>
        <translation>die Anfrage lässt höchstens %1 Alter zu (max-age); die gespeicherte Antwort ist %2 alt</translation>
    </message>
    <message>
        <source>the request wants it fresh for another %1 (min-fresh); it is for %2</source>
        <translation>die Anfrage verlangt eine Antwort, die noch %1 frisch ist (min-fresh); die gespeicherte ist es noch %2</translation>
    </message>
    <message>
        <source>the request with If-Modified-Since {0} is answered {1:n}, and {2:n} without it</source>
        <translation>die Anfrage mit If-Modified-Since {0} wird mit {1:n} beantwortet, ohne das Feld mit {2:n}</translation>
    </message>
    <message>
        <source>the request with If-None-Match {0} and If-Modified-Since {3} is answered {1:n}, and {2:n} without them</source>
        <translation>die Anfrage mit If-None-Match {0} und If-Modified-Since {3} wird mit {1:n} beantwortet, ohne beide mit {2:n}</translation>
    </message>
    <message>
        <source>the request with If-None-Match {0} is answered {1:n}, and {2:n} without it</source>
        <translation>die Anfrage mit If-None-Match {0} wird mit {1:n} beantwortet, ohne das Feld mit {2:n}</translation>
    </message>
    <message>
        <source>the resource changed meanwhile (%1)</source>
        <translation>die Ressource hat sich inzwischen geändert (%1)</translation>
    </message>
    <message>
        <source>the resource has no entity tag</source>
        <translation>die Ressource hat kein ETag</translation>
    </message>
    <message>
        <source>the resource has no entity tag, so its client cannot send one</source>
        <translation>die Ressource hat kein ETag, daher kann ihr Client keines senden</translation>
    </message>
    <message>
        <source>the response names fields in no-cache: it is used without these fields</source>
        <translation>die Antwort nennt in no-cache Felder: sie wird ohne diese Felder verwendet</translation>
    </message>
    <message>
        <source>the response says no-cache: it is used only after validation</source>
        <translation>die Antwort enthält no-cache: sie wird nur nach Validierung verwendet</translation>
    </message>
    <message>
        <source>the revalidation, recorded byte for byte</source>
        <translation>die Revalidierung, Byte für Byte aufgezeichnet</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>the same as one file for a browser</source>
        <translation>derselbe als eine Datei für den Browser</translation>
    </message>
    <message>
        <source>the same content has another Last-Modified (%1)</source>
        <translation>derselbe Inhalt hat ein anderes Last-Modified (%1)</translation>
    </message>
    <message>
        <source>the same content has another tag (%1)</source>
        <translation>derselbe Inhalt hat ein anderes ETag (%1)</translation>
    </message>
    <message>
        <source>the same in the size of a comment</source>
        <translation>derselbe im Umfang eines Kommentars</translation>
    </message>
    <message>
        <source>the same validators for the same content</source>
        <translation>dieselben Validatoren für denselben Inhalt</translation>
    </message>
    <message>
        <source>the same {0:words} again, without If-None-Match or If-Modified-Since, although {1} was known</source>
        <translation>erneut {0:words} desselben Inhalts, ohne If-None-Match oder If-Modified-Since, obwohl {1} bekannt war</translation>
    </message>
    <message>
        <source>the same {0:words} again: the request asked for them anew (a reload past the cache) without sending {1} along; a 304 would have saved them</source>
        <translation>erneut {0:words} desselben Inhalts: die Anfrage hat ihn neu verlangt (Neuladen am Cache vorbei), ohne {1} mitzusenden; eine 304 hätte das erspart</translation>
    </message>
    <message>
        <source>the server answered %1, which proves nothing</source>
        <translation>der Server antwortete mit %1, was nichts aussagt</translation>
    </message>
    <message>
        <source>the server does not recognise its own tag: %1 is answered 304</source>
        <translation>der Server erkennt sein eigenes ETag nicht: %1 wird mit 304 beantwortet</translation>
    </message>
    <message>
        <source>the server has reset the stream</source>
        <translation>der Server hat den Stream zurückgesetzt</translation>
    </message>
    <message>
        <source>the server requests acknowledgements and does not read them</source>
        <translation>der Server verlangt Antworten und liest sie nicht</translation>
    </message>
    <message>
        <source>the server switches to another protocol (101), which the request does not ask for (RFC 9110, 7.8)</source>
        <translation>der Server wechselt zu einem anderen Protokoll (101), was die Anfrage nicht verlangt (RFC 9110, 7.8)</translation>
    </message>
    <message>
        <source>the spool file is shorter than expected</source>
        <translation>die Spool-Datei ist kürzer als erwartet</translation>
    </message>
    <message>
        <source>the stored response (exchange %1) says Vary: *, which never matches</source>
        <translation>die gespeicherte Antwort (Austausch %1) enthält Vary: *, und das passt nie</translation>
    </message>
    <message>
        <source>the stored response has Access-Control-Allow-Origin {0}, and the 304 to {1} has none: what is stored is then refused</source>
        <translation>die gespeicherte Antwort hat Access-Control-Allow-Origin {0}, und die 304 an {1} hat keines: das Gespeicherte wird dann verweigert</translation>
    </message>
    <message>
        <source>the stored response has no validator</source>
        <translation>die gespeicherte Antwort hat keinen Validator</translation>
    </message>
    <message>
        <source>the stored response has no validator: the request is sent on as it is</source>
        <translation>die gespeicherte Antwort hat keinen Validator: die Anfrage wird unverändert weitergeleitet</translation>
    </message>
    <message>
        <source>the stored response has {0}, the 304 the strong {1}: caches must not update by it</source>
        <translation>die gespeicherte Antwort hat {0}, die 304 das starke {1}: Caches dürfen damit nicht aktualisieren</translation>
    </message>
    <message>
        <source>the strong tag {0} stands on {1:coding} content and on {2:coding} content</source>
        <translation>das starke ETag {0} steht an Inhalt in der Kodierung {1:coding} und an Inhalt in der Kodierung {2:coding}</translation>
    </message>
    <message>
        <source>the tag and Cache-Control: max-age=0</source>
        <translation>das ETag und Cache-Control: max-age=0</translation>
    </message>
    <message>
        <source>the tag and Cache-Control: no-cache</source>
        <translation>das ETag und Cache-Control: no-cache</translation>
    </message>
    <message>
        <source>the tag and an older date</source>
        <translation>das ETag und ein älteres Datum</translation>
    </message>
    <message>
        <source>the tag and the date</source>
        <translation>das ETag und das Datum</translation>
    </message>
    <message>
        <source>the tag has no suffix for its coding</source>
        <translation>das ETag hat kein Suffix für seine Kodierung</translation>
    </message>
    <message>
        <source>the tag is always the same</source>
        <translation>das ETag ist immer gleich</translation>
    </message>
    <message>
        <source>the tag is weak, and If-Range needs a strong one</source>
        <translation>das ETag ist schwach, und If-Range braucht ein starkes</translation>
    </message>
    <message>
        <source>the tag with W/ added or removed</source>
        <translation>das ETag mit einem W/ mehr oder weniger</translation>
    </message>
    <message>
        <source>the tag without its coding suffix</source>
        <translation>das ETag ohne sein Kodierungssuffix</translation>
    </message>
    <message>
        <source>the tag without its quotes</source>
        <translation>das ETag ohne seine Anführungszeichen</translation>
    </message>
    <message>
        <source>the tag without its suffix does not match</source>
        <translation>das ETag ohne sein Suffix passt nicht</translation>
    </message>
    <message>
        <source>the tag without its suffix matches: the suffix is put on afterwards</source>
        <translation>das ETag ohne sein Suffix passt: das Suffix wird erst danach angehängt</translation>
    </message>
    <message>
        <source>the tag {0} comes with {1:coding} content and later with {2:coding} content to the same request: stored copies keep their Content-Encoding after a 304</source>
        <translation>das ETag {0} kommt mit Inhalt in der Kodierung {1:coding} und auf dieselbe Anfrage später mit Inhalt in der Kodierung {2:coding}: gespeicherte Kopien behalten ihr Content-Encoding nach einer 304</translation>
    </message>
    <message>
        <source>the tag, byte for byte</source>
        <translation>das ETag, Byte für Byte</translation>
    </message>
    <message>
        <source>the temporary file is shorter than expected</source>
        <translation>die temporäre Datei ist kürzer als erwartet</translation>
    </message>
    <message>
        <source>the temporary file: %1</source>
        <translation>die temporäre Datei: %1</translation>
    </message>
    <message>
        <source>the temporary folder for a profile cannot be locked</source>
        <translation>der temporäre Ordner für ein Profil lässt sich nicht sperren</translation>
    </message>
    <message>
        <source>the validators change from answer to answer (%1)</source>
        <translation>die Validatoren wechseln von Antwort zu Antwort (%1)</translation>
    </message>
    <message>
        <source>the value of %1 is not a number of seconds: the response counts as stale</source>
        <translation>%1: der Wert ist keine Sekundenzahl, die Antwort gilt als veraltet</translation>
    </message>
    <message>
        <source>the {0:coding} answer's Vary does not name {1:names}, and the {2:coding} answer's does</source>
        <translation>Vary der Antwort in der Kodierung {0:coding} nennt {1:names} nicht, das der Antwort in der Kodierung {2:coding} schon</translation>
    </message>
    <message>
        <source>the {1:coding} answer names Accept-Encoding in Vary and the {0:coding} answer does not: stored, it is given to everybody</source>
        <translation>die Antwort in der Kodierung {1:coding} nennt Accept-Encoding in Vary, die in der Kodierung {0:coding} nicht: einmal gespeichert, geht diese an alle</translation>
    </message>
    <message>
        <source>there is no Last-Modified that is an HTTP-date</source>
        <translation>es gibt kein Last-Modified mit gültigem HTTP-Datum</translation>
    </message>
    <message>
        <source>there is no content to take a range of</source>
        <translation>es gibt keinen Inhalt, von dem ein Bereich zu holen wäre</translation>
    </message>
    <message>
        <source>there is no open tab</source>
        <translation>es gibt keinen Tab, der gefragt werden könnte</translation>
    </message>
    <message>
        <source>there is no other content coding with a tag</source>
        <translation>es gibt keine andere Inhaltskodierung mit einem ETag</translation>
    </message>
    <message>
        <source>there is no program %1</source>
        <translation>es gibt kein Programm %1</translation>
    </message>
    <message>
        <source>this URL is answered as {1} and as {2}; what differs in the requests is {0:names}, which Vary does not name</source>
        <translation>diese URL wird als {1} und als {2} beantwortet; die Anfragen unterscheiden sich in {0:names}, und das nennt Vary nicht</translation>
    </message>
    <message>
        <source>this URL is answered with {0:coding} content and with {1:coding} content, and Vary does not name Accept-Encoding</source>
        <translation>diese URL wird mit Inhalt in der Kodierung {0:coding} und mit Inhalt in der Kodierung {1:coding} beantwortet, und Vary nennt Accept-Encoding nicht</translation>
    </message>
    <message>
        <source>this URL is answered {1:n} and {2:n}; what differs in the requests is {0:names}, which Vary does not name</source>
        <translation>diese URL wird mit {1:n} und mit {2:n} beantwortet; die Anfragen unterscheiden sich in {0:names}, und das nennt Vary nicht</translation>
    </message>
    <message>
        <source>this URL redirects to {1} and to {2}; what differs in the requests is {0:names}, which Vary does not name</source>
        <translation>diese URL leitet auf {1} und auf {2} um; die Anfragen unterscheiden sich in {0:names}, und das nennt Vary nicht</translation>
    </message>
    <message>
        <source>this is no address of a browser: %1</source>
        <translation>das ist keine Adresse eines Browsers: %1</translation>
    </message>
    <message>
        <source>this is no port: %1</source>
        <translation>das ist kein Port: %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>too many folders in each other</source>
        <translation>zu tief verschachtelte Ordner</translation>
    </message>
    <message>
        <source>two If-None-Match lines, the second with the matching {0}, are answered {1:n}</source>
        <translation>zwei If-None-Match-Zeilen, die zweite mit dem passenden {0}, werden mit {1:n} beantwortet</translation>
    </message>
    <message>
        <source>two answers {3:span} apart have other content; what differs in their requests is {0:names}, which Vary does not name</source>
        <translation>zwei Antworten, {3:span} auseinander, haben verschiedenen Inhalt; ihre Anfragen unterscheiden sich in {0:names}, und das nennt Vary nicht</translation>
    </message>
    <message>
        <source>two lines, the second with the tag</source>
        <translation>zwei Zeilen, die zweite mit dem ETag</translation>
    </message>
    <message>
        <source>two requests with another {0:raw}, and nothing else that could choose, got different content, and Vary does not name it</source>
        <translation>zwei Anfragen, die sich in {0:raw} unterscheiden und sonst in nichts, was den Inhalt bestimmen könnte, bekamen verschiedenen Inhalt, und Vary nennt das Feld nicht</translation>
    </message>
    <message>
        <source>two users got other content within {2:span}, and {0:words} lets shared caches give one user what is the other's</source>
        <translation>zwei Nutzer bekamen verschiedenen Inhalt, höchstens {2:span} auseinander, und {0:words} erlaubt gemeinsamen Caches, dem einen zu geben, was dem anderen gehört</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>unchanged over {requests} revalidations, which cost {bytes}: a lifetime over {0:span} would have spared them</source>
        <translation>unverändert bei {requests} Revalidierungen, die {bytes} gekostet haben: eine Frischedauer über {0:span} hätte sie erspart</translation>
    </message>
    <message>
        <source>unchanged over {requests} revalidations, which cost {bytes}: a longer lifetime would have spared them</source>
        <translation>unverändert bei {requests} Revalidierungen, die {bytes} gekostet haben: eine längere Frischedauer hätte sie erspart</translation>
    </message>
    <message>
        <source>unchanged, but no entity tag by the grammar</source>
        <translation>unverändert, aber laut Grammatik kein ETag</translation>
    </message>
    <message>
        <source>unchanged, matched (strong comparison)</source>
        <translation>unverändert, stimmt überein (starker Vergleich)</translation>
    </message>
    <message>
        <source>unchanged, matched (weak comparison)</source>
        <translation>unverändert, stimmt überein (schwacher Vergleich)</translation>
    </message>
    <message>
        <source>under the key %1</source>
        <translation>unter dem Schlüssel %1</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation>unbekannter Fehler</translation>
    </message>
    <message>
        <source>upper-bound</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>wants &apos;Name: value&apos;, with a colon behind a field&apos;s name</source>
        <translation>erwartet wird „Name: Wert“, mit einem Doppelpunkt nach dem Namen des Feldes</translation>
    </message>
    <message>
        <source>went to the origin (%1)</source>
        <translation>hat den Ursprungsserver gefragt (%1)</translation>
    </message>
    <message>
        <source>went to the origin because of its method</source>
        <translation>hat wegen der Methode den Ursprungsserver gefragt</translation>
    </message>
    <message>
        <source>went to the origin: no stored variant matched</source>
        <translation>hat den Ursprungsserver gefragt: keine gespeicherte Variante passte</translation>
    </message>
    <message>
        <source>went to the origin: nothing stored could be used</source>
        <translation>hat den Ursprungsserver gefragt: nichts Gespeichertes war verwendbar</translation>
    </message>
    <message>
        <source>went to the origin: nothing was stored for this URL</source>
        <translation>hat den Ursprungsserver gefragt: für diese URL war nichts gespeichert</translation>
    </message>
    <message>
        <source>went to the origin: only a part was stored</source>
        <translation>hat den Ursprungsserver gefragt: nur ein Teil war gespeichert</translation>
    </message>
    <message>
        <source>went to the origin: the cache is configured not to handle it</source>
        <translation>hat den Ursprungsserver gefragt: so ist der Cache konfiguriert</translation>
    </message>
    <message>
        <source>went to the origin: the request did not want a stored response</source>
        <translation>hat den Ursprungsserver gefragt: die Anfrage wollte keine gespeicherte Antwort</translation>
    </message>
    <message>
        <source>went to the origin: what was stored was stale</source>
        <translation>hat den Ursprungsserver gefragt: das Gespeicherte war veraltet</translation>
    </message>
    <message>
        <source>what a request is looked up under</source>
        <translation>Schlüssel, unter dem eine Anfrage nachgeschlagen wird</translation>
    </message>
    <message>
        <source>what came does not start with a status line (RFC 9112, 4)</source>
        <translation>was ankam, beginnt nicht mit einer Statuszeile (RFC 9112, 4)</translation>
    </message>
    <message>
        <source>what changed it, its form does not tell</source>
        <translation>was das ETag geändert hat, verrät seine Form nicht</translation>
    </message>
    <message>
        <source>what is left for all files together</source>
        <translation>das, was für alle Dateien zusammen bleibt</translation>
    </message>
    <message>
        <source>what is no date</source>
        <translation>etwas, das kein Datum ist</translation>
    </message>
    <message>
        <source>what is stored is incomplete: its content broke off</source>
        <translation>das Gespeicherte ist unvollständig: sein Inhalt brach ab</translation>
    </message>
    <message>
        <source>what was stored was stale, and the origin said that it is unchanged</source>
        <translation>das Gespeicherte war veraltet, und der Ursprungsserver hat gemeldet, dass es unverändert ist</translation>
    </message>
    <message>
        <source>what was stored was stale; the origin answered</source>
        <translation>das Gespeicherte war veraltet; der Ursprungsserver hat geantwortet</translation>
    </message>
    <message>
        <source>when what is stale is sent</source>
        <translation>wann Veraltetes gesendet wird</translation>
    </message>
    <message>
        <source>whether an error is answered with what is stale</source>
        <translation>ob statt eines Fehlers Veraltetes gesendet wird</translation>
    </message>
    <message>
        <source>whether files of any extension are cached</source>
        <translation>ob Dateien mit jeder Endung gespeichert werden</translation>
    </message>
    <message>
        <source>whether what has Vary is cached</source>
        <translation>ob Antworten mit Vary gespeichert werden</translation>
    </message>
    <message>
        <source>whether what is stale is sent while it is updated</source>
        <translation>ob Veraltetes gesendet wird, während es aktualisiert wird</translation>
    </message>
    <message>
        <source>whether what is stale is validated</source>
        <translation>ob Veraltetes validiert wird</translation>
    </message>
    <message>
        <source>which answered %1</source>
        <translation>von dort kam %1</translation>
    </message>
    <message>
        <source>white space between a field's name and its colon (RFC 9112, 5.1)</source>
        <translation>Leerraum zwischen dem Namen eines Feldes und seinem Doppelpunkt (RFC 9112, 5.1)</translation>
    </message>
    <message>
        <source>with the detail %1</source>
        <translation>mit der Angabe %1</translation>
    </message>
    <message>
        <source>with {0:raw} {1} the answer is {2:n}, and without it the request succeeds</source>
        <translation>mit {0:raw} {1} ist die Antwort {2:n}, ohne das Feld gelingt die Anfrage</translation>
    </message>
    <message>
        <source>with {0:raw} {1} there is no answer ({3:raw}), and without it the request succeeds</source>
        <translation>mit {0:raw} {1} kommt keine Antwort ({3:raw}), ohne das Feld gelingt die Anfrage</translation>
    </message>
    <message>
        <source>without Authorization the content is another one, and shared caches may give that to clients that send it: 3.5 forbids only the other way round</source>
        <translation>ohne Authorization ist der Inhalt ein anderer, und gemeinsame Caches dürfen ihn auch an die geben, die es senden: 3.5 verbietet nur das Umgekehrte</translation>
    </message>
    <message>
        <source>without Origin in the request there is no Access-Control-Allow-Origin, and with it {0}: Vary does not name Origin, so the stored answer is given to scripts of other origins, which the browser refuses it</source>
        <translation>ohne Origin in der Anfrage kommt kein Access-Control-Allow-Origin, mit Origin kommt {0}: Vary nennt Origin nicht, also geht die gespeicherte Antwort an Skripte anderer Ursprünge, denen der Browser sie verweigert</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>zip without a .har</source>
        <translation>Zip-Archiv ohne .har-Datei</translation>
    </message>
    <message>
        <source>{0:bytes} follow the 304's empty line</source>
        <translation>auf die Leerzeile der 304 folgt noch etwas: {0:bytes}</translation>
    </message>
    <message>
        <source>{0:directive} and {1:directive}: caches take the first, or treat the response as stale</source>
        <translation>{0:directive} und {1:directive}: Caches nehmen den ersten Wert oder behandeln die Antwort als veraltet</translation>
    </message>
    <message>
        <source>{0:directive} cannot be read</source>
        <translation>{0:directive} ist nicht lesbar</translation>
    </message>
    <message>
        <source>{0:directive} cannot be read: it stands in quotes as a whole</source>
        <translation>{0:directive} ist nicht lesbar: das Ganze steht in Anführungszeichen</translation>
    </message>
    <message>
        <source>{0:directive} cannot be read: there is no comma between its directives</source>
        <translation>{0:directive} ist nicht lesbar: zwischen den Direktiven fehlt ein Komma</translation>
    </message>
    <message>
        <source>{0:directive} has no effect beside {1:directive}</source>
        <translation>{0:directive} ist neben {1:directive} wirkungslos</translation>
    </message>
    <message>
        <source>{0:directive} has no effect in shared caches beside {1:directive}</source>
        <translation>{0:directive} ist in gemeinsamen Caches neben {1:directive} wirkungslos</translation>
    </message>
    <message>
        <source>{0:directive} has no meaning on a response</source>
        <translation>{0:directive} hat in einer Antwort keine Bedeutung</translation>
    </message>
    <message>
        <source>{0:directive} is ignored: directives are separated by commas and take their argument after `=`</source>
        <translation>{0:directive} wird ignoriert: Direktiven werden durch Kommas getrennt, und ihr Argument steht nach `=`</translation>
    </message>
    <message>
        <source>{0:directive} is no directive and is ignored; did you mean `{1:words}`?</source>
        <translation>{0:directive} ist keine Direktive und wird ignoriert; ist `{1:words}` gemeint?</translation>
    </message>
    <message>
        <source>{0:directive} needs a number of seconds</source>
        <translation>{0:directive} braucht eine Sekundenzahl</translation>
    </message>
    <message>
        <source>{0:directive}: the argument is no whole number of seconds</source>
        <translation>{0:directive}: das Argument ist keine ganze Zahl von Sekunden</translation>
    </message>
    <message>
        <source>{0:directive}: the directive takes no argument</source>
        <translation>{0:directive}: die Direktive hat kein Argument</translation>
    </message>
    <message>
        <source>{0:directive}: the list of fields should be quoted</source>
        <translation>{0:directive}: die Feldliste soll in Anführungszeichen stehen</translation>
    </message>
    <message>
        <source>{0:directive}: the number of seconds is negative</source>
        <translation>{0:directive}: die Sekundenzahl ist negativ</translation>
    </message>
    <message>
        <source>{0:directive}: the quoted form must not be sent</source>
        <translation>{0:directive}: die Form in Anführungszeichen darf nicht gesendet werden</translation>
    </message>
    <message>
        <source>{0:n} ETag lines, the first is {1}</source>
        <translation>{0:n} ETag-Zeilen, die erste ist {1}</translation>
    </message>
    <message>
        <source>{0:n} answers, each with other content and another tag; they differ from byte {2:n} on ({3:bytes})</source>
        <translation>{0:n} Antworten, jede mit anderem Inhalt und anderem ETag; sie unterscheiden sich ab Byte {2:n} ({3:bytes})</translation>
    </message>
    <message>
        <source>{0:n} answers, each with other content and another tag; they differ from byte {2:n} on ({3:bytes}), behind {1}</source>
        <translation>{0:n} Antworten, jede mit anderem Inhalt und anderem ETag; sie unterscheiden sich ab Byte {2:n} ({3:bytes}), hinter {1}</translation>
    </message>
    <message>
        <source>{0:n} answers, each with other content: no validator made from it can match; they differ from byte {2:n} on ({3:bytes})</source>
        <translation>{0:n} Antworten, jede mit anderem Inhalt: kein daraus gebildeter Validator kann passen; sie unterscheiden sich ab Byte {2:n} ({3:bytes})</translation>
    </message>
    <message>
        <source>{0:n} answers, each with other content: no validator made from it can match; they differ from byte {2:n} on ({3:bytes}), behind {1}</source>
        <translation>{0:n} Antworten, jede mit anderem Inhalt: kein daraus gebildeter Validator kann passen; sie unterscheiden sich ab Byte {2:n} ({3:bytes}), hinter {1}</translation>
    </message>
    <message>
        <source>{0:n} is not stored without an explicit lifetime</source>
        <translation>{0:n} wird ohne explizite Frischedauer nicht gespeichert</translation>
    </message>
    <message>
        <source>{0:n} now; caches that stored the 200 before may serve it for another {1:span}</source>
        <translation>jetzt {0:n}; Caches, die zuvor die 200 gespeichert haben, dürfen sie noch {1:span} lang ausliefern</translation>
    </message>
    <message>
        <source>{0:n} to {2}, a login by its address, and caches may repeat it for {1:span}</source>
        <translation>{0:n} auf {2}, der Adresse nach eine Anmeldung, und Caches dürfen das {1:span} lang wiederholen</translation>
    </message>
    <message>
        <source>{0:n} to {2}, a login by its address, without a lifetime: caches may repeat it for as long as they like</source>
        <translation>{0:n} auf {2}, der Adresse nach eine Anmeldung, ohne Frischedauer: Caches dürfen das wiederholen, solange sie wollen</translation>
    </message>
    <message>
        <source>{0:n} with Set-Cookie, and caches may repeat it for {1:span}</source>
        <translation>{0:n} mit Set-Cookie, und Caches dürfen das {1:span} lang wiederholen</translation>
    </message>
    <message>
        <source>{0:n} with a lifetime of {1:span}</source>
        <translation>{0:n}, {1:span} lang frisch</translation>
    </message>
    <message>
        <source>{0:n} with a lifetime of {1:span} in CDNs that read {2:raw}</source>
        <translation>{0:n}, {1:span} lang frisch in CDNs, die {2:raw} lesen</translation>
    </message>
    <message>
        <source>{0:n} with a lifetime of {1:span}, and immutable, so that a reload does not ask either; {2:span} later the address is answered {3:n}</source>
        <translation>{0:n}, {1:span} lang frisch, und immutable, sodass auch Neuladen nicht nachfragt; {2:span} später wird die Adresse mit {3:n} beantwortet</translation>
    </message>
    <message>
        <source>{0:n} with a lifetime of {1:span}, and immutable: a reload does not ask either</source>
        <translation>{0:n}, {1:span} lang frisch, und immutable: auch Neuladen fragt nicht nach</translation>
    </message>
    <message>
        <source>{0:n} with a lifetime of {1:span}, and {2:span} later the address is answered {3:n}: whoever has stored the error is not shown that</source>
        <translation>{0:n}, {1:span} lang frisch, und {2:span} später wird die Adresse mit {3:n} beantwortet: wer den Fehler gespeichert hat, bekommt das nicht zu sehen</translation>
    </message>
    <message>
        <source>{0:n} without a lifetime: kept for as long as a cache likes</source>
        <translation>{0:n} ohne Frischedauer: ein Cache behält die Umleitung, solange er will</translation>
    </message>
    <message>
        <source>{0:raw} made this answer itself: {1:raw}</source>
        <translation>{0:raw} hat diese Antwort selbst erzeugt: {1:raw}</translation>
    </message>
    <message>
        <source>{0:raw} made this answer itself: {1:raw}; it had asked {2:raw}</source>
        <translation>{0:raw} hat diese Antwort selbst erzeugt: {1:raw}; gefragt wurde {2:raw}</translation>
    </message>
    <message>
        <source>{0:raw} made this answer itself: {1:raw}; it had asked {2:raw}, which answered {3:n}</source>
        <translation>{0:raw} hat diese Antwort selbst erzeugt: {1:raw}; gefragt wurde {2:raw}, und von dort war {3:n} gekommen</translation>
    </message>
    <message>
        <source>{0:raw} made this answer itself: {1:raw}; the origin side had answered {3:n}</source>
        <translation>{0:raw} hat diese Antwort selbst erzeugt: {1:raw}; von der Seite des Ursprungsservers war {3:n} gekommen</translation>
    </message>
    <message>
        <source>{0:raw} says of this answer: {1:raw}</source>
        <translation>{0:raw} sagt zu dieser Antwort: {1:raw}</translation>
    </message>
    <message>
        <source>{0:raw} says of this answer: {1:raw}; it had asked {2:raw}</source>
        <translation>{0:raw} sagt zu dieser Antwort: {1:raw}; gefragt wurde {2:raw}</translation>
    </message>
    <message>
        <source>{0:raw} says of this answer: {1:raw}; it had asked {2:raw}, which answered {3:n}</source>
        <translation>{0:raw} sagt zu dieser Antwort: {1:raw}; gefragt wurde {2:raw}, und von dort war {3:n} gekommen</translation>
    </message>
    <message>
        <source>{0:raw} says of this answer: {1:raw}; the origin side had answered {3:n}</source>
        <translation>{0:raw} sagt zu dieser Antwort: {1:raw}; von der Seite des Ursprungsservers war {3:n} gekommen</translation>
    </message>
    <message>
        <source>{0:words}: they differ in the order of their parameters. In this recording one cache key would have answered no more requests. No-Vary-Search: key-order says so</source>
        <translation>{0:words}: verschieden ist nur die Reihenfolge der Parameter. In dieser Aufzeichnung hätte ein einziger Cache-Schlüssel keine weiteren Anfragen beantwortet. Angeben lässt sich das mit No-Vary-Search: key-order</translation>
    </message>
    <message>
        <source>{0:words}: they differ in the order of their parameters. One cache key would have answered {2:words} and spared {bytes}. No-Vary-Search: key-order says so</source>
        <translation>{0:words}: verschieden ist nur die Reihenfolge der Parameter. Ein einziger Cache-Schlüssel hätte {2:words} beantwortet und {bytes} gespart. Angeben lässt sich das mit No-Vary-Search: key-order</translation>
    </message>
    <message>
        <source>{0:words}: {1:raw} never changed it. In this recording one cache key would have answered no more requests. No-Vary-Search: {3:raw} says so</source>
        <translation>{0:words}: durch {1:raw} hat sich der Inhalt nie geändert. In dieser Aufzeichnung hätte ein einziger Cache-Schlüssel keine weiteren Anfragen beantwortet. Angeben lässt sich das mit No-Vary-Search: {3:raw}</translation>
    </message>
    <message>
        <source>{0:words}: {1:raw} never changed it. One cache key would have answered {2:words} and spared {bytes}. No-Vary-Search: {3:raw} says so</source>
        <translation>{0:words}: durch {1:raw} hat sich der Inhalt nie geändert. Ein einziger Cache-Schlüssel hätte {2:words} beantwortet und {bytes} gespart. Angeben lässt sich das mit No-Vary-Search: {3:raw}</translation>
    </message>
    <message>
        <source>{0} asks for validation before each use, and there is no validator</source>
        <translation>{0} verlangt eine Validierung vor jeder Verwendung, doch es gibt keinen Validator</translation>
    </message>
    <message>
        <source>{0} became {1} although all {2:bytes} are the same: {3:words}</source>
        <translation>aus {0} wurde {1}, obwohl der Inhalt ({2:bytes}) derselbe ist: {3:words}</translation>
    </message>
    <message>
        <source>{0} became {1} although all {2:bytes} are the same; Last-Modified moved too, so the file was probably written again or touched</source>
        <translation>aus {0} wurde {1}, obwohl der Inhalt ({2:bytes}) derselbe ist; auch Last-Modified hat sich geändert, die Datei wurde also wahrscheinlich neu geschrieben oder angefasst</translation>
    </message>
    <message>
        <source>{0} became {1} on the way: the content was recoded between</source>
        <translation>{0} wurde unterwegs zu {1}: der Inhalt wurde dazwischen neu kodiert</translation>
    </message>
    <message>
        <source>{0} came back in If-None-Match and was answered {1:n}: the server does not know its own suffix</source>
        <translation>{0} kam in If-None-Match zurück und wurde mit {1:n} beantwortet: der Server kennt sein eigenes Suffix nicht</translation>
    </message>
    <message>
        <source>{0} comes after the content, where caches do not look for it</source>
        <translation>{0} kommt nach dem Inhalt, wo Caches nicht danach suchen</translation>
    </message>
    <message>
        <source>{0} is not an HTTP-date</source>
        <translation>{0} ist kein HTTP-Datum</translation>
    </message>
    <message>
        <source>{0} is not an entity tag</source>
        <translation>{0} ist kein gültiges ETag</translation>
    </message>
    <message>
        <source>{0} is not an entity tag: a quote, a blank or a control character stands inside or behind it</source>
        <translation>{0} ist kein gültiges ETag: ein Anführungszeichen, ein Leerzeichen oder ein Steuerzeichen steht darin oder dahinter</translation>
    </message>
    <message>
        <source>{0} is not an entity tag: the quotes are missing</source>
        <translation>{0} ist kein gültiges ETag: die Anführungszeichen fehlen</translation>
    </message>
    <message>
        <source>{0} is not an entity tag: the weakness mark is W/ in upper case</source>
        <translation>{0} ist kein gültiges ETag: schwache ETags beginnen mit W/ mit großem W</translation>
    </message>
    <message>
        <source>{0} is sent by one address, and no ETag by {2:raw}, for the same {3:bytes}: a client that moves there downloads all of it again</source>
        <translation>{0} wird von einer Adresse gesendet und von {2:raw} kein ETag, für denselben Inhalt ({3:bytes}): Ein Client, der dorthin wechselt, lädt alles noch einmal</translation>
    </message>
    <message>
        <source>{0} is the current tag but for the W/, and the answer is {1:n}</source>
        <translation>{0} ist bis auf das W/ das aktuelle ETag, und die Antwort ist {1:n}</translation>
    </message>
    <message>
        <source>{0} is the current tag, and the answer is {1:n}; with a W/ before it it is answered 304: {bytes} for nothing</source>
        <translation>{0} ist das aktuelle ETag, und die Antwort ist {1:n}; mit einem W/ davor wird es mit 304 beantwortet: {bytes} umsonst</translation>
    </message>
    <message>
        <source>{0} is the current tag, and the answer is {1:n}; without the W/ it is answered 304: {bytes} for nothing</source>
        <translation>{0} ist das aktuelle ETag, und die Antwort ist {1:n}; ohne das W/ wird es mit 304 beantwortet: {bytes} umsonst</translation>
    </message>
    <message>
        <source>{0} is the same moment as Last-Modified in an older form, and the answer is {1:n}</source>
        <translation>{0} ist derselbe Zeitpunkt wie Last-Modified in einer älteren Form, und die Antwort ist {1:n}</translation>
    </message>
    <message>
        <source>{0} is weak: enough for a 304, not for If-Range or for combining parts</source>
        <translation>{0} ist schwach: genug für eine 304, nicht für If-Range oder zum Zusammensetzen von Teilen</translation>
    </message>
    <message>
        <source>{0} is {1} at {2:raw}, and all {3:bytes} are the same: a client that moves between the addresses downloads all of it again</source>
        <translation>aus {0} wird {1} unter {2:raw}, obwohl der Inhalt ({3:bytes}) derselbe ist: Ein Client, der zwischen den Adressen wechselt, lädt alles noch einmal</translation>
    </message>
    <message>
        <source>{0} stands for two different contents of {1:bytes} and {2:bytes}</source>
        <translation>{0} steht für zwei verschiedene Inhalte mit {1:bytes} und {2:bytes}</translation>
    </message>
    <message>
        <source>{0} stands for two different contents of {1:bytes} and {2:bytes}, which a weak tag may</source>
        <translation>{0} steht für zwei verschiedene Inhalte mit {1:bytes} und {2:bytes}, was ein schwaches ETag darf</translation>
    </message>
    <message>
        <source>{0} stands for {1:bytes} of content, and for other {2:bytes} at {3:raw}</source>
        <translation>{0} steht für einen Inhalt mit {1:bytes} und unter {3:raw} für einen anderen mit {2:bytes}</translation>
    </message>
    <message>
        <source>{0} was left out on the way: the content was recoded between</source>
        <translation>{0} ging unterwegs verloren: der Inhalt wurde dazwischen neu kodiert</translation>
    </message>
    <message>
        <source>{2:raw} with the current tag {0} in If-None-Match is answered {1:n}</source>
        <translation>{2:raw} mit dem aktuellen ETag {0} in If-None-Match wird mit {1:n} beantwortet</translation>
    </message>
    <message>
        <source>{3:words}={1:plain} is {1:span}; a thousand times that is {2:span}: it was divided once too often</source>
        <translation>{3:words}={1:plain} ergibt {1:span}, mal tausend {2:span}: es wurde einmal zu oft geteilt</translation>
    </message>
    <message>
        <source>{3:words}={1:plain} is {1:span}; divided by a thousand it is {2:span}: milliseconds were written</source>
        <translation>{3:words}={1:plain} ergibt {1:span}, durch tausend geteilt {2:span}: angegeben sind Millisekunden</translation>
    </message>
    <message>
        <source>{field} is empty: it is ignored</source>
        <translation>{field} ist leer und wird ignoriert</translation>
    </message>
    <message>
        <source>{field} {0} gives {2:phrase} no lifetime</source>
        <translation>{field} {0} legt für {2:phrase} keine Frischedauer fest</translation>
    </message>
    <message>
        <source>{field} {0} gives {2:phrase} {1:span}</source>
        <translation>{field} {0} legt für {2:phrase} {1:span} Frischedauer fest</translation>
    </message>
    <message>
        <source>{field} {0} has the RFC 850 form, which must not be sent any more</source>
        <translation>{field} {0} hat die Form nach RFC 850, die nicht mehr gesendet werden darf</translation>
    </message>
    <message>
        <source>{field} {0} has the asctime form, which must not be sent any more</source>
        <translation>{field} {0} hat die Form nach asctime, die nicht mehr gesendet werden darf</translation>
    </message>
    <message>
        <source>{field} {0} is ignored: it is no list of strings, each in quotes</source>
        <translation>{field} {0} wird ignoriert: keine Liste von Strings, jeder in Anführungszeichen</translation>
    </message>
    <message>
        <source>{field} {0} is no structured dictionary: it is ignored</source>
        <translation>{field} {0} ist kein strukturiertes Dictionary und wird ignoriert</translation>
    </message>
    <message>
        <source>{field} {0} keeps {2:phrase} from storing it</source>
        <translation>{field} {0} schließt das Speichern für {2:phrase} aus</translation>
    </message>
    <message>
        <source>{field} {0}, although shared caches may keep it for {1:span}</source>
        <translation>{field} {0}, obwohl gemeinsame Caches die Antwort {1:span} lang behalten dürfen</translation>
    </message>
    <message>
        <source>{field} {0}, and no hit is counted ({2:raw}: {3:raw}): the answer was made at the edge</source>
        <translation>{field} {0}, aber kein Treffer gezählt ({2:raw}: {3:raw}): die Antwort wurde an der Edge erzeugt</translation>
    </message>
    <message>
        <source>{field} {0}, {1:span} after {2:phrase} had answered {3}, which is fresh for longer than that</source>
        <translation>{field} {0}, {1:span} nachdem {2:phrase} {3} gemeldet hatte, und jene Antwort ist länger frisch</translation>
    </message>
    <message>
        <source>{field} {0}, {1:span} after {2:phrase} had given the same, which by its own lifetime stays fresh for another {3:span}. Likely cause: a shorter lifetime is set there</source>
        <translation>{field} {0}, {1:span} nachdem {2:phrase} dasselbe geliefert hatte, das nach seiner eigenen Lebensdauer noch {3:span} frisch bleibt. Wahrscheinliche Ursache: dort ist eine kürzere Lebensdauer eingestellt</translation>
    </message>
    <message>
        <source>{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. Likely cause: Vary names more than Accept-Encoding, and a rule there stores no such answer</source>
        <translation>{field} {0}, {1:span} nachdem {2:phrase} dasselbe geliefert hatte, das noch {3:span} frisch bleibt. Wahrscheinliche Ursache: Vary nennt mehr als Accept-Encoding, und eine Regel dort speichert keine solche Antwort</translation>
    </message>
    <message>
        <source>{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. Likely cause: a rule there does not store it, its key holds more than the recording shows, or machines there share no store</source>
        <translation>{field} {0}, {1:span} nachdem {2:phrase} dasselbe geliefert hatte, das noch {3:span} frisch bleibt. Wahrscheinliche Ursache: eine Regel dort speichert es nicht, ihr Schlüssel enthält mehr, als die Aufzeichnung zeigt, oder Rechner dort haben keinen gemeinsamen Speicher</translation>
    </message>
    <message>
        <source>{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. Likely cause: it stores what is asked for more than once; the next request got it from the store</source>
        <translation>{field} {0}, {1:span} nachdem {2:phrase} dasselbe geliefert hatte, das noch {3:span} frisch bleibt. Wahrscheinliche Ursache: sie speichert, wonach mehr als einmal gefragt wird; die nächste Anfrage bekam es aus dem Speicher</translation>
    </message>
    <message>
        <source>{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. Likely cause: the URL has a query, and a rule there stores no such answer</source>
        <translation>{field} {0}, {1:span} nachdem {2:phrase} dasselbe geliefert hatte, das noch {3:span} frisch bleibt. Wahrscheinliche Ursache: die URL hat eine Query, und eine Regel dort speichert keine solche Antwort</translation>
    </message>
    <message>
        <source>{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. Likely cause: the answer sets a cookie, and a rule there stores no such answer</source>
        <translation>{field} {0}, {1:span} nachdem {2:phrase} dasselbe geliefert hatte, das noch {3:span} frisch bleibt. Wahrscheinliche Ursache: die Antwort setzt ein Cookie, und eine Regel dort speichert keine solche Antwort</translation>
    </message>
    <message>
        <source>{field} {0}, {1:span} after {2:phrase} had given the same, which stays fresh for another {3:span}. Likely cause: the request has a cookie; a rule there passes its store by then, or cookies are part of its key</source>
        <translation>{field} {0}, {1:span} nachdem {2:phrase} dasselbe geliefert hatte, das noch {3:span} frisch bleibt. Wahrscheinliche Ursache: die Anfrage enthält ein Cookie; eine Regel dort umgeht dann den Speicher, oder Cookies gehören zum Schlüssel</translation>
    </message>
    <message>
        <source>{field} {0}: the nearest cache had nothing to use; a cache behind it answered from its store ({2:raw}: {3:raw})</source>
        <translation>{field} {0}: der nächstgelegene Cache hatte nichts Verwendbares; ein Cache dahinter hat aus seinem Speicher geantwortet ({2:raw}: {3:raw})</translation>
    </message>
    <message>
        <source>{field} {0}: {1:words}</source>
        <translation>{field} {0}: {1:words}</translation>
    </message>
    <message>
        <source>{field} {0}: {1:words} must be a whole number there</source>
        <translation>{field} {0}: {1:words} muss dort eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>{field} {0}: {1:words}, by way of {2:raw}</source>
        <translation>{field} {0}: {1:words}, über {2:raw}</translation>
    </message>
    <message>
        <source>{field} {0}: {1:words}, in CloudFront's location {2:raw}</source>
        <translation>{field} {0}: {1:words}, am CloudFront-Standort {2:raw}</translation>
    </message>
    <message>
        <source>{field} {0}: {1:words}; X-Check-Cacheable {2:raw}: by its present rules it would not be stored</source>
        <translation>{field} {0}: {1:words}; X-Check-Cacheable {2:raw}: nach den jetzigen Regeln würde die Antwort nicht gespeichert</translation>
    </message>
    <message>
        <source>the browser shows no window: there is no display</source>
        <translation>der Browser zeigt kein Fenster: es gibt keinen Bildschirm</translation>
    </message>
    <message>
        <source>the browser runs without its sandbox (--no-sandbox): as root it refuses to run with it</source>
        <translation>der Browser läuft ohne seine Sandbox (--no-sandbox): als root verweigert er sich mit ihr</translation>
    </message>
    <message>
        <source>the page could not be loaded</source>
        <translation>die Seite ließ sich nicht laden</translation>
    </message>
    <message>
        <source>it does not do that</source>
        <translation>das tut er nicht</translation>
    </message>
    <message>
        <source>a page crashed</source>
        <translation>eine Seite ist abgestürzt</translation>
    </message>
    <message>
        <source>there is no tab that could be loaded again</source>
        <translation>es gibt keinen Tab, der neu geladen werden könnte</translation>
    </message>
    <message>
        <source>it opens no tab</source>
        <translation>er öffnet keinen Tab</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>er antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>a message that does not end</source>
        <translation>eine Nachricht, die nicht endet</translation>
    </message>
    <message>
        <source>another window watches a browser with this profile</source>
        <translation>ein anderes Fenster beobachtet einen Browser mit diesem Profil</translation>
    </message>
    <message>
        <source>the folder of the profile cannot be made</source>
        <translation>der Ordner des Profils lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>no temporary folder for a profile</source>
        <translation>kein temporärer Ordner für ein Profil</translation>
    </message>
    <message>
        <source>no Firefox is installed</source>
        <translation>kein Firefox ist installiert</translation>
    </message>
    <message>
        <source>neither Chromium nor Chrome, Edge or Brave is installed</source>
        <translation>weder Chromium noch Chrome, Edge oder Brave ist installiert</translation>
    </message>
</context>
</TS>
