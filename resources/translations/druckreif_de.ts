<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>From a draft to a page that is fit to print.</source>
        <translation>Vom Entwurf zur druckreifen Seite.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. No account, no cloud. The app makes no network connection on its own.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Kein Konto, keine Cloud. Das Programm stellt von sich aus keine Verbindung ins Netz her.</translation>
    </message>
    <message>
        <source>Fonts and icons</source>
        <translation>Schriften und Symbole</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Als Spam</translation>
    </message>
    <message>
        <source>Show in article</source>
        <translation>Im Artikel zeigen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Approve and reply</source>
        <translation>Freigeben und antworten</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Open another publication …</source>
        <translation>Andere Publikation öffnen …</translation>
    </message>
    <message>
        <source>Import files …</source>
        <translation>Dateien importieren …</translation>
    </message>
    <message>
        <source>Export package …</source>
        <translation>Paket exportieren …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Keep a version</source>
        <translation>Fassung festhalten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Duplicate article</source>
        <translation>Artikel duplizieren</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Article list</source>
        <translation>Artikelliste</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Large preview</source>
        <translation>Große Vorschau</translation>
    </message>
    <message>
        <source>Preview light or dark</source>
        <translation>Vorschau hell oder dunkel</translation>
    </message>
    <message>
        <source>Layout on and off</source>
        <translation>Gestalten ein und aus</translation>
    </message>
    <message>
        <source>Focus on and off</source>
        <translation>Fokus ein und aus</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Zur Meldung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard overview</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <source>About Druckreif</source>
        <translation>Über Druckreif</translation>
    </message>
    <message>
        <source>Next or previous row</source>
        <translation>Nächste oder vorige Zeile</translation>
    </message>
    <message>
        <source>Into the editor</source>
        <translation>In den Editor</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Large view</source>
        <translation>Große Ansicht</translation>
    </message>
    <message>
        <source>Edit the details</source>
        <translation>Angaben bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy the credit</source>
        <translation>Bildnachweis kopieren</translation>
    </message>
    <message>
        <source>Add what was copied</source>
        <translation>Kopiertes hinzufügen</translation>
    </message>
    <message>
        <source>Search images</source>
        <translation>Bilder durchsuchen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Als Spam</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Show in article</source>
        <translation>Im Artikel zeigen</translation>
    </message>
    <message>
        <source>Next open comment</source>
        <translation>Nächster offener Kommentar</translation>
    </message>
    <message>
        <source>Add the reply to the outbox</source>
        <translation>Antwort in den Ausgang legen</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>Details of the picture in this line</source>
        <translation>Angaben zum Bild in dieser Zeile</translation>
    </message>
    <message>
        <source>Move a picture of the gallery</source>
        <translation>Bild der Galerie verschieben</translation>
    </message>
    <message>
        <source>Close what lies on top; never text</source>
        <translation>Schließt, was obenauf liegt; nie Text</translation>
    </message>
    <message>
        <source>Sub-heading</source>
        <translation>Zwischenüberschrift</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Insert image …</source>
        <translation>Bild einfügen …</translation>
    </message>
    <message>
        <source>Add a gallery</source>
        <translation>Galerie hinzufügen</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Add a sub-headline</source>
        <translation>Unterzeile hinzufügen</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Replace in the text</source>
        <translation>Im Text ersetzen</translation>
    </message>
</context>
<context>
    <name>AddedDialog</name>
    <message>
        <source>Added images</source>
        <translation>Hinzugefügte Bilder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>AddedWords</name>
    <message numerus="yes">
        <source>%n images added</source>
        <translation>
            <numerusform>%n Bild hinzugefügt</numerusform>
            <numerusform>%n Bilder hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>%n war schon da</numerusform>
            <numerusform>%n waren schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Vor dem Ende angehalten.</translation>
    </message>
</context>
<context>
    <name>AddingStrip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Adding images …</source>
        <translation>Bilder werden hinzugefügt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>AnswerStates</name>
    <message>
        <source>Reply needed</source>
        <translation>Antwort offen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not approved yet</source>
        <translation>Noch nicht freigegeben</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Im Papierkorb</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>In outbox</source>
        <translation>Im Ausgang</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
</context>
<context>
    <name>AppearanceCards</name>
    <message>
        <source>How the article appears elsewhere</source>
        <translation>Wie der Artikel anderswo erscheint</translation>
    </message>
    <message>
        <source>Click a text to change it here.</source>
        <translation>Klicken Sie auf einen Text, um ihn hier zu ändern.</translation>
    </message>
    <message>
        <source>Search result</source>
        <translation>Suchergebnis</translation>
    </message>
    <message>
        <source>Card when shared</source>
        <translation>Karte beim Teilen</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Open another publication</source>
        <translation>Andere Publikation öffnen</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>Something went wrong ({kind}). Your text is being saved. Details: {log}</source>
        <translation>Etwas ist schiefgegangen ({kind}). Ihr Text wird gesichert. Einzelheiten: {log}</translation>
    </message>
    <message>
        <source>Another window has “{name}” open and does not answer.</source>
        <translation>Ein anderes Fenster hat „{name}“ geöffnet und antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message>
        <source>About the article</source>
        <translation>Zum Artikel</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>Noch ohne Überschrift</translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>Quotes: “{passage}”</source>
        <translation>Zitiert: „{passage}“</translation>
    </message>
    <message>
        <source>Open the article “{title}”</source>
        <translation>Artikel „{title}“ öffnen</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>Noch ohne Überschrift</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ältere</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListPane</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Nothing found for “{q}”.</source>
        <translation>Nichts gefunden für „{q}“.</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No article matches the filter.</source>
        <translation>Kein Artikel passt zum Filter.</translation>
    </message>
    <message>
        <source>Trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>No articles yet.</source>
        <translation>Noch kein Artikel.</translation>
    </message>
    <message>
        <source>The first one starts with a headline.</source>
        <translation>Der erste beginnt mit einer Überschrift.</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Hier ist noch nichts.</translation>
    </message>
</context>
<context>
    <name>ArticleListView</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ArticlePictures</name>
    <message>
        <source>The lead image is shared again.</source>
        <translation>Beim Teilen erscheint wieder der Aufmacher.</translation>
    </message>
</context>
<context>
    <name>ArticleSearch</name>
    <message>
        <source>Words of the headline</source>
        <translation>Wörter aus der Überschrift</translation>
    </message>
    <message>
        <source>Link an article</source>
        <translation>Artikel verknüpfen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>ArticleTab</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Publish on</source>
        <translation>Erscheint am</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autorin oder Autor</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Choose an author</source>
        <translation>Autorin oder Autor wählen</translation>
    </message>
</context>
<context>
    <name>BulkCommands</name>
    <message>
        <source>“{title}” moved to trash.</source>
        <translation>„{title}“ in den Papierkorb gelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles moved to trash.</source>
        <translation>
            <numerusform>%n Artikel in den Papierkorb gelegt.</numerusform>
            <numerusform>%n Artikel in den Papierkorb gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” taken out of the trash.</source>
        <translation>„{title}“ aus dem Papierkorb geholt.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles taken out of the trash.</source>
        <translation>
            <numerusform>%n Artikel aus dem Papierkorb geholt.</numerusform>
            <numerusform>%n Artikel aus dem Papierkorb geholt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}”: {status}</source>
        <translation>„{title}“: {status}</translation>
    </message>
    <message numerus="yes">
        <source>%n articles: {status}</source>
        <translation>
            <numerusform>%n Artikel: {status}</numerusform>
            <numerusform>%n Artikel: {status}</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” moved to {category}.</source>
        <translation>„{title}“ nach {category} verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles moved to {category}.</source>
        <translation>
            <numerusform>%n Artikel nach {category} verschoben.</numerusform>
            <numerusform>%n Artikel nach {category} verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Article without headline</source>
        <translation>Artikel ohne Überschrift</translation>
    </message>
</context>
<context>
    <name>CanvasFields</name>
    <message>
        <source>Write the text here</source>
        <translation>Hier steht der Text</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Lead image</source>
        <translation>Aufmacher</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
</context>
<context>
    <name>CategoryChip</name>
    <message>
        <source>Choose section</source>
        <translation>Ressort wählen</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Checks</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Blocked · {n}</source>
        <translation>Blockiert · {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Nichts spricht dagegen.</translation>
    </message>
</context>
<context>
    <name>CommentMenu</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Take as correction …</source>
        <translation>Als Korrektur übernehmen …</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Als Spam</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Show in article</source>
        <translation>Im Artikel zeigen</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>CommentRulesDialog</name>
    <message>
        <source>Set up comments</source>
        <translation>Kommentare einrichten</translation>
    </message>
    <message>
        <source>What readers meet on the page changes with the next export.</source>
        <translation>Was Leserinnen und Leser auf der Seite sehen, ändert sich mit dem nächsten Export.</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>never by themselves</source>
        <translation>nie von selbst</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monaten</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source> links</source>
        <translation> Links</translation>
    </message>
    <message>
        <source>Mark readers who comment for the first time</source>
        <translation>Wer zum ersten Mal kommentiert, wird markiert</translation>
    </message>
    <message>
        <source>Rules for comments</source>
        <translation>Regeln für Kommentare</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Form below the articles</source>
        <translation>Formular unter den Artikeln</translation>
    </message>
    <message>
        <source>Where it sends comments (empty: no form)</source>
        <translation>Wohin es Kommentare schickt (leer: kein Formular)</translation>
    </message>
    <message>
        <source>Version of this wording</source>
        <translation>Fassung dieses Wortlauts</translation>
    </message>
    <message>
        <source>Longest comment</source>
        <translation>Längster Kommentar</translation>
    </message>
    <message>
        <source>Closes after an article is out for</source>
        <translation>Schließt nach dem Erscheinen nach</translation>
    </message>
    <message>
        <source>Marked for a closer look</source>
        <translation>Zum genauen Hinsehen markiert</translation>
    </message>
    <message>
        <source>Comments with these words (commas between them)</source>
        <translation>Kommentare mit diesen Wörtern (durch Komma getrennt)</translation>
    </message>
    <message>
        <source>Comments with more than</source>
        <translation>Kommentare mit mehr als</translation>
    </message>
    <message>
        <source>What is kept of readers</source>
        <translation>Was von Leserinnen und Lesern bleibt</translation>
    </message>
    <message>
        <source>Erase IP addresses after</source>
        <translation>IP-Adressen löschen nach</translation>
    </message>
    <message>
        <source>Erase e-mail addresses after</source>
        <translation>E-Mail-Adressen löschen nach</translation>
    </message>
    <message>
        <source>Consent that readers give</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Snippets for replies</source>
        <translation>Textbausteine für Antworten</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Close the reply</source>
        <translation>Antwort schließen</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>Add to outbox</source>
        <translation>In den Ausgang</translation>
    </message>
    <message>
        <source>Save to outbox</source>
        <translation>Im Ausgang sichern</translation>
    </message>
    <message>
        <source>No snippets yet</source>
        <translation>Noch keine Textbausteine</translation>
    </message>
    <message>
        <source>Choose who signs</source>
        <translation>Wer unterschreibt?</translation>
    </message>
    <message>
        <source>as {person}</source>
        <translation>als {person}</translation>
    </message>
</context>
<context>
    <name>ContextPane</name>
    <message>
        <source>Context</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>Delete this person’s data …</source>
        <translation>Daten dieser Person löschen …</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Only the newsroom sees this</source>
        <translation>Nur für die Redaktion sichtbar</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Take comment {number} as a correction</source>
        <translation>Kommentar {number} als Korrektur übernehmen</translation>
    </message>
    <message>
        <source>The note goes below the article with today’s date and a link to the comment. A reply that says thank you is drafted.</source>
        <translation>Der Hinweis steht mit heutigem Datum und einem Link zum Kommentar unter dem Artikel. Eine Antwort, die sich bedankt, wird entworfen.</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>An earlier version said …</source>
        <translation>In einer früheren Fassung hieß es …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>CreditFields</name>
    <message>
        <source>Photographer</source>
        <translation>Fotografin oder Fotograf</translation>
    </message>
    <message>
        <source>Agency or source</source>
        <translation>Agentur oder Quelle</translation>
    </message>
    <message numerus="yes">
        <source>Belongs to the picture: a change shows in %n other articles, too.</source>
        <translation>
            <numerusform>Gehört zum Bild: Eine Änderung gilt auch in %n anderen Artikel.</numerusform>
            <numerusform>Gehört zum Bild: Eine Änderung gilt auch in %n anderen Artikeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs to the picture, wherever it is shown.</source>
        <translation>Gehört zum Bild und gilt überall, wo es steht.</translation>
    </message>
    <message>
        <source>Credit missing</source>
        <translation>Bildnachweis fehlt</translation>
    </message>
</context>
<context>
    <name>CreditResult</name>
    <message>
        <source>Copy the credit</source>
        <translation>Bildnachweis kopieren</translation>
    </message>
    <message>
        <source>Several credits</source>
        <translation>Verschiedene Bildnachweise</translation>
    </message>
    <message>
        <source>Credit missing</source>
        <translation>Bildnachweis fehlt</translation>
    </message>
</context>
<context>
    <name>CropChooser</name>
    <message>
        <source>Crop</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
</context>
<context>
    <name>CropFrame</name>
    <message>
        <source>Crop</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>{width} % wide, {height} % high, {left} % from the left, {top} % from the top</source>
        <translation>{width} % breit, {height} % hoch, {left} % von links, {top} % von oben</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>No end</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Tag auswählen</translation>
    </message>
</context>
<context>
    <name>DeviceSwitch</name>
    <message>
        <source>Width of the page</source>
        <translation>Breite der Seite</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Smartphone</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
</context>
<context>
    <name>DuplicateCommand</name>
    <message numerus="yes">
        <source>%n articles duplicated.</source>
        <translation>
            <numerusform>%n Artikel dupliziert.</numerusform>
            <numerusform>%n Artikel dupliziert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Article without headline</source>
        <translation>Artikel ohne Überschrift</translation>
    </message>
    <message>
        <source>“{title}” duplicated.</source>
        <translation>„{title}“ dupliziert.</translation>
    </message>
</context>
<context>
    <name>EarlierComments</name>
    <message>
        <source>Earlier comments</source>
        <translation>Frühere Kommentare</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Editor</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Everything saved</source>
        <translation>Alles gesichert</translation>
    </message>
    <message>
        <source>Not saved: {reason} Your text is safe here as long as this window is open.</source>
        <translation>Nicht gesichert: {reason} Ihr Text bleibt hier erhalten, solange dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>Dachzeile</translation>
    </message>
    <message>
        <source>What it is about, in a word or two</source>
        <translation>Worum es geht, in ein, zwei Wörtern</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Sub-headline</source>
        <translation>Unterzeile</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>What has happened, in one or two sentences</source>
        <translation>Was geschehen ist, in ein, zwei Sätzen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Delete this person’s data</source>
        <translation>Daten dieser Person löschen</translation>
    </message>
    <message>
        <source>This cannot be undone. It holds for every laptop, for later imports and for backups that are brought back.</source>
        <translation>Das lässt sich nicht rückgängig machen. Es gilt für jeden Laptop, für spätere Importe und für zurückgeholte Sicherungen.</translation>
    </message>
    <message>
        <source>E-mail and IP address; their comments stay</source>
        <translation>E-Mail- und IP-Adresse; die Kommentare bleiben</translation>
    </message>
    <message>
        <source>Everything: in place of their comments stands “Comment removed”</source>
        <translation>Alles: An der Stelle der Kommentare steht „Kommentar entfernt“</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export package</source>
        <translation>Paket exportieren</translation>
    </message>
    <message>
        <source>Makes a folder with finished pages, pictures and everything they need.</source>
        <translation>Erzeugt einen Ordner mit fertigen Seiten, Bildern und allem, was dazugehört.</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Prüft …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>Seiten werden erzeugt …</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Enthalten</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>No article is ready or published yet.</source>
        <translation>Noch ist kein Artikel bereit oder veröffentlicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Package exported</source>
        <translation>Paket exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles stayed at home.</source>
        <translation>
            <numerusform>%n Artikel bleibt zu Hause.</numerusform>
            <numerusform>%n Artikel bleiben zu Hause.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>FactsSection</name>
    <message>
        <source>Position removed</source>
        <translation>Standortdaten entfernt</translation>
    </message>
    <message>
        <source>The original keeps its position; what is published does not have it.</source>
        <translation>Das Original behält seinen Standort, in Veröffentlichtem steht er nicht.</translation>
    </message>
    <message>
        <source>The picture file is still missing</source>
        <translation>Die Bilddatei fehlt noch</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FocalField</name>
    <message>
        <source>Focal point</source>
        <translation>Bildmittelpunkt</translation>
    </message>
    <message>
        <source>Drag the ring, or move it with the arrow keys</source>
        <translation>Den Ring ziehen oder mit den Pfeiltasten bewegen</translation>
    </message>
    <message>
        <source>{across} % from the left, {down} % from the top</source>
        <translation>{across} % von links, {down} % von oben</translation>
    </message>
</context>
<context>
    <name>FormatBar</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>More formats</source>
        <translation>Weitere Formate</translation>
    </message>
</context>
<context>
    <name>FullPreview</name>
    <message>
        <source>Large preview</source>
        <translation>Große Vorschau</translation>
    </message>
    <message>
        <source>Back to text</source>
        <translation>Zurück zum Text</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Page colours</source>
        <translation>Farben der Seite</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>GallerySection</name>
    <message numerus="yes">
        <source>%n pictures added to the gallery.</source>
        <translation>
            <numerusform>%n Bild in die Galerie aufgenommen.</numerusform>
            <numerusform>%n Bilder in die Galerie aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gallery put in another order.</source>
        <translation>Galerie umgestellt.</translation>
    </message>
    <message>
        <source>Picture taken out of the gallery.</source>
        <translation>Bild aus der Galerie genommen.</translation>
    </message>
</context>
<context>
    <name>GalleryStrip</name>
    <message>
        <source>Add pictures …</source>
        <translation>Bilder hinzufügen …</translation>
    </message>
</context>
<context>
    <name>GalleryTile</name>
    <message>
        <source>{name}, picture {number} of {count}</source>
        <translation>{name}, Bild {number} von {count}</translation>
    </message>
</context>
<context>
    <name>HeadSection</name>
    <message>
        <source>Every crop keeps the focal point in view.</source>
        <translation>Der Bildmittelpunkt bleibt in jedem Zuschnitt sichtbar.</translation>
    </message>
    <message>
        <source>What you fill in here holds for all of them.</source>
        <translation>Was Sie hier eintragen, gilt für alle.</translation>
    </message>
    <message numerus="yes">
        <source>%n images selected</source>
        <translation>
            <numerusform>%n Bild ausgewählt</numerusform>
            <numerusform>%n Bilder ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select only the %n without credit</source>
        <translation>
            <numerusform>Nur das %n ohne Bildnachweis auswählen</numerusform>
            <numerusform>Nur die %n ohne Bildnachweis auswählen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>No earlier version yet.</source>
        <translation>Noch keine frühere Fassung.</translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message>
        <source>Unify credits</source>
        <translation>Bildnachweise vereinheitlichen</translation>
    </message>
    <message>
        <source>How credits are written, and which ones are split into name and agency.</source>
        <translation>Wie Bildnachweise geschrieben werden, und welche dafür in Name und Agentur zerlegt werden.</translation>
    </message>
    <message>
        <source>Looking through the credits …</source>
        <translation>Die Bildnachweise werden durchgesehen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Reparaturen</translation>
    </message>
    <message>
        <source>Certain ones</source>
        <translation>Sichere</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose: {which}</source>
        <translation>Auswählen: {which}</translation>
    </message>
    <message>
        <source>Every credit is in order.</source>
        <translation>Alle Bildnachweise sind in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n repairs</source>
        <translation>
            <numerusform>%n Reparatur</numerusform>
            <numerusform>%n Reparaturen</numerusform>
        </translation>
    </message>
    <message>
        <source>all credit lines change</source>
        <translation>alle Bildnachweise ändern sich</translation>
    </message>
    <message numerus="yes">
        <source>%n credits unified.</source>
        <translation>
            <numerusform>%n Bildnachweis vereinheitlicht.</numerusform>
            <numerusform>%n Bildnachweise vereinheitlicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Credit lines changed.</source>
        <translation>Schreibweise der Bildnachweise geändert.</translation>
    </message>
</context>
<context>
    <name>ImageBar</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Name, credit or keyword</source>
        <translation>Name, Credit oder Schlagwort</translation>
    </message>
    <message>
        <source>Search images</source>
        <translation>Bilder durchsuchen</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Unify credits …</source>
        <translation>Bildnachweise vereinheitlichen …</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
</context>
<context>
    <name>ImageChips</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Without credit</source>
        <translation>Ohne Bildnachweis</translation>
    </message>
    <message>
        <source>Without alt text</source>
        <translation>Ohne Alternativtext</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Unbenutzt</translation>
    </message>
    <message>
        <source>Right ends</source>
        <translation>Recht läuft ab</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
</context>
<context>
    <name>ImageFields</name>
    <message>
        <source>Photographer</source>
        <translation>Fotografin oder Fotograf</translation>
    </message>
    <message>
        <source>Agency or source</source>
        <translation>Agentur oder Quelle</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Decorative – skip when reading aloud</source>
        <translation>Rein schmückend – nicht vorlesen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Nutzungsrecht</translation>
    </message>
    <message>
        <source>Link to the licence</source>
        <translation>Link zur Lizenz</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Address of the source</source>
        <translation>Adresse der Quelle</translation>
    </message>
    <message>
        <source>Copyright notice</source>
        <translation>Urhebervermerk</translation>
    </message>
    <message>
        <source>Terms of use</source>
        <translation>Nutzungsbedingungen</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Made or changed by AI</source>
        <translation>Mit KI erzeugt oder verändert</translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation>Bildmittelpunkt</translation>
    </message>
</context>
<context>
    <name>ImageGridModel</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Credit missing</source>
        <translation>Bildnachweis fehlt</translation>
    </message>
    <message>
        <source>Alt text missing</source>
        <translation>Alternativtext fehlt</translation>
    </message>
    <message>
        <source>Image without a name</source>
        <translation>Bild ohne Namen</translation>
    </message>
</context>
<context>
    <name>ImageGridView</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>ImageMenu</name>
    <message>
        <source>Large view</source>
        <translation>Große Ansicht</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>Angaben bearbeiten</translation>
    </message>
    <message>
        <source>Copy the credit</source>
        <translation>Bildnachweis kopieren</translation>
    </message>
    <message>
        <source>Replace everywhere …</source>
        <translation>Überall ersetzen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ImagePanel</name>
    <message>
        <source>Say what can be seen. No “image of”, no credit.</source>
        <translation>Sagen, was zu sehen ist. Kein „Bild von …“, kein Bildnachweis.</translation>
    </message>
    <message>
        <source>Details of the image</source>
        <translation>Angaben zum Bild</translation>
    </message>
    <message>
        <source>No image is selected.</source>
        <translation>Kein Bild ist ausgewählt.</translation>
    </message>
    <message>
        <source>Image without a name</source>
        <translation>Bild ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Zugeklappt</translation>
    </message>
    <message>
        <source>Name the provider of a royalty-free picture as agency or source.</source>
        <translation>Bei einem lizenzfreien Bild den Anbieter als Agentur oder Quelle nennen.</translation>
    </message>
    <message>
        <source>The right has ended.</source>
        <translation>Das Nutzungsrecht ist abgelaufen.</translation>
    </message>
    <message>
        <source>The right ends soon.</source>
        <translation>Das Nutzungsrecht läuft bald ab.</translation>
    </message>
    <message>
        <source>Various</source>
        <translation>Verschieden</translation>
    </message>
</context>
<context>
    <name>ImagePicker</name>
    <message>
        <source>Choose from the library</source>
        <translation>Aus der Bibliothek wählen</translation>
    </message>
    <message>
        <source>Name, credit or keyword</source>
        <translation>Name, Credit oder Schlagwort</translation>
    </message>
    <message>
        <source>Search images</source>
        <translation>Bilder durchsuchen</translation>
    </message>
    <message>
        <source>Add images …</source>
        <translation>Bilder hinzufügen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>ImageRemoval</name>
    <message>
        <source>Replace “{name}”</source>
        <translation>„{name}“ ersetzen</translation>
    </message>
    <message>
        <source>The image you choose is shown wherever this one is now.</source>
        <translation>Das gewählte Bild erscheint überall, wo dieses jetzt steht.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Choose an image that takes its place, so that no article is left without.</source>
        <translation>Wählen Sie ein Bild, das an seine Stelle tritt, damit keinem Artikel eines fehlt.</translation>
    </message>
    <message>
        <source>Replace and delete</source>
        <translation>Ersetzen und löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete only the %n unused</source>
        <translation>
            <numerusform>Nur das %n unbenutzte löschen</numerusform>
            <numerusform>Nur die %n unbenutzten löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is still in use</source>
        <translation>„{name}“ wird noch verwendet</translation>
    </message>
    <message numerus="yes">
        <source>%n of these images are still in use</source>
        <translation>
            <numerusform>%n dieser Bilder wird noch verwendet</numerusform>
            <numerusform>%n dieser Bilder werden noch verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” deleted.</source>
        <translation>„{name}“ gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n images deleted.</source>
        <translation>
            <numerusform>%n Bild gelöscht.</numerusform>
            <numerusform>%n Bilder gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” replaced.</source>
        <translation>„{name}“ ersetzt.</translation>
    </message>
</context>
<context>
    <name>ImageScreen</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>ImagesPane</name>
    <message>
        <source>Grid of images</source>
        <translation>Bildraster</translation>
    </message>
    <message>
        <source>Drop images here or add them.</source>
        <translation>Bilder hierher ziehen oder hinzufügen.</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”.</source>
        <translation>Nichts gefunden für „{words}“.</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No image here.</source>
        <translation>Hier ist kein Bild.</translation>
    </message>
    <message>
        <source>Show all images</source>
        <translation>Alle Bilder zeigen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Saved pages, WordPress exports, Markdown files, and comments from Disqus, Isso, WordPress, tables or JSON. Before anything changes, you see what would happen.</source>
        <translation>Gespeicherte Seiten, WordPress-Exporte, Markdown-Dateien und Kommentare aus Disqus, Isso, WordPress, Tabellen oder JSON. Bevor sich etwas ändert, sehen Sie, was geschehen würde.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reading the files …</source>
        <translation>Dateien werden gelesen …</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>Importable files</source>
        <translation>Importierbare Dateien</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>Without name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Answered last</source>
        <translation>Zuletzt beantwortet</translation>
    </message>
    <message>
        <source>Deleted article</source>
        <translation>Gelöschter Artikel</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>Reply to {number}</source>
        <translation>Antwort auf {number}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Comment {number} by {name}</source>
        <translation>Kommentar {number} von {name}</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
</context>
<context>
    <name>InboxPane</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Which comments</source>
        <translation>Welche Kommentare</translation>
    </message>
    <message>
        <source>Search in comments</source>
        <translation>In Kommentaren suchen</translation>
    </message>
    <message>
        <source>Export package …</source>
        <translation>Paket exportieren …</translation>
    </message>
    <message>
        <source>These replies go out with the next export.</source>
        <translation>Diese Antworten gehen mit dem nächsten Export mit.</translation>
    </message>
    <message>
        <source>Set up comments …</source>
        <translation>Kommentare einrichten …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Trash of comments</source>
        <translation>Papierkorb der Kommentare</translation>
    </message>
    <message>
        <source>Nothing found for “{q}”.</source>
        <translation>Nichts gefunden für „{q}“.</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>All answered.</source>
        <translation>Alles beantwortet.</translation>
    </message>
    <message>
        <source>New comments arrive with the next sync.</source>
        <translation>Neue Kommentare kommen mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>The outbox is empty.</source>
        <translation>Der Ausgang ist leer.</translation>
    </message>
    <message>
        <source>No comments here.</source>
        <translation>Hier sind keine Kommentare.</translation>
    </message>
</context>
<context>
    <name>InboxScreen</name>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>This person’s data are deleted.</source>
        <translation>Die Daten dieser Person sind gelöscht.</translation>
    </message>
    <message>
        <source>Goes out with the next export. {keys} adds it to the outbox.</source>
        <translation>Geht mit dem nächsten Export mit. {keys} legt die Antwort in den Ausgang.</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
</context>
<context>
    <name>InspectorPane</name>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Search &amp; social</source>
        <translation>Suche &amp; Social</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>IssuesPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Nichts spricht dagegen.</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>Noch ohne Überschrift</translation>
    </message>
    <message>
        <source>{headline}: {finding}</source>
        <translation>{headline}: {finding}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show {headline}</source>
        <translation>{headline} zeigen</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard overview</source>
        <translation>Tastenübersicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>KeywordField</name>
    <message>
        <source>Keyword</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>LargeView</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LeadPicture</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Choose picture …</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Drop the lead image here, or choose one</source>
        <translation>Aufmacher hierher ziehen oder auswählen</translation>
    </message>
    <message>
        <source>The picture file is still missing</source>
        <translation>Die Bilddatei fehlt noch</translation>
    </message>
    <message>
        <source>Credit missing</source>
        <translation>Bildnachweis fehlt</translation>
    </message>
</context>
<context>
    <name>LeadSection</name>
    <message>
        <source>Lead image replaced.</source>
        <translation>Aufmacher ersetzt.</translation>
    </message>
    <message>
        <source>Lead image set.</source>
        <translation>Aufmacher gesetzt.</translation>
    </message>
    <message>
        <source>Lead image taken out.</source>
        <translation>Aufmacher entfernt.</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Lead image</source>
        <translation>Aufmacher</translation>
    </message>
    <message>
        <source>Image in the text</source>
        <translation>Bild im Text</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Bildergalerie</translation>
    </message>
    <message>
        <source>Sharing image</source>
        <translation>Bild beim Teilen</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Porträt</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>expires on {date}</source>
        <translation>läuft am {date} ab</translation>
    </message>
    <message>
        <source>expired on {date}</source>
        <translation>am {date} abgelaufen</translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Credit missing</source>
        <translation>Bildnachweis fehlt</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>Noch keine Überschrift</translation>
    </message>
</context>
<context>
    <name>LedgerBar</name>
    <message>
        <source>Credits</source>
        <translation>Bildnachweise</translation>
    </message>
    <message>
        <source>Article, name or licence</source>
        <translation>Artikel, Name oder Lizenz</translation>
    </message>
    <message>
        <source>Search credits</source>
        <translation>Bildnachweise durchsuchen</translation>
    </message>
    <message>
        <source>Unify …</source>
        <translation>Vereinheitlichen …</translation>
    </message>
    <message>
        <source>As CSV …</source>
        <translation>Als CSV …</translation>
    </message>
    <message>
        <source>As Excel file …</source>
        <translation>Als Excel-Datei …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>LedgerExportDialog</name>
    <message>
        <source>Export credits</source>
        <translation>Bildnachweise exportieren</translation>
    </message>
    <message>
        <source>Writing the list …</source>
        <translation>Die Liste wird geschrieben …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Credits exported</source>
        <translation>Bildnachweise exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%n uses</source>
        <translation>
            <numerusform>%n Verwendung</numerusform>
            <numerusform>%n Verwendungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>The earlier file is now called “{name}”.</source>
        <translation>Die frühere Datei heißt jetzt „{name}“.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LedgerFilters</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Without credit</source>
        <translation>Ohne Bildnachweis</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To, inclusive</source>
        <translation>Bis einschließlich</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Article and image</source>
        <translation>Artikel und Bild</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Fotografin oder Fotograf</translation>
    </message>
    <message>
        <source>Agency or source</source>
        <translation>Agentur oder Quelle</translation>
    </message>
    <message>
        <source>Right of use</source>
        <translation>Nutzungsrecht</translation>
    </message>
</context>
<context>
    <name>LedgerScreen</name>
    <message>
        <source>Credits</source>
        <translation>Bildnachweise</translation>
    </message>
    <message>
        <source>Table of credits</source>
        <translation>Tabelle der Bildnachweise</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”.</source>
        <translation>Nichts gefunden für „{words}“.</translation>
    </message>
    <message>
        <source>Reset filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No credit here.</source>
        <translation>Hier ist kein Bildnachweis.</translation>
    </message>
    <message>
        <source>As soon as an article shows an image, it stands here with its credit.</source>
        <translation>Sobald ein Artikel ein Bild zeigt, steht es hier mit seinem Nachweis.</translation>
    </message>
    <message>
        <source>No images in use yet.</source>
        <translation>Noch kein Bild in Verwendung.</translation>
    </message>
</context>
<context>
    <name>LedgerStrip</name>
    <message numerus="yes">
        <source>%n uses</source>
        <translation>
            <numerusform>%n Verwendung</numerusform>
            <numerusform>%n Verwendungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographers</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agencies</source>
        <translation>
            <numerusform>%n Agentur</numerusform>
            <numerusform>%n Agenturen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>Uses of images</source>
        <translation>Verwendungen von Bildern</translation>
    </message>
</context>
<context>
    <name>LibraryRow</name>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Not exported yet</source>
        <translation>Noch nicht exportiert</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <source>Exported {when}</source>
        <translation>Exportiert: {when}</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, active</source>
        <translation>Filter, aktiv</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Alle Ressorts</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>NavView</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>General, City, Culture, Sport</source>
        <translation>Allgemein, Stadt, Kultur, Sport</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>Zeitung</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Create publication</source>
        <translation>Publikation anlegen</translation>
    </message>
    <message>
        <source>&amp;Name of the publication</source>
        <translation>&amp;Name der Publikation</translation>
    </message>
    <message>
        <source>&amp;Language of the articles</source>
        <translation>&amp;Sprache der Artikel</translation>
    </message>
    <message>
        <source>&amp;Sections, separated by commas</source>
        <translation>&amp;Ressorts, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Autorin oder Autor</translation>
    </message>
    <message>
        <source>&amp;Folder of the library</source>
        <translation>&amp;Ordner der Bibliothek</translation>
    </message>
    <message>
        <source>Please give the publication a name.</source>
        <translation>Bitte geben Sie der Publikation einen Namen.</translation>
    </message>
    <message>
        <source>There is something at this folder already; choose another.</source>
        <translation>An diesem Ort liegt schon etwas; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Folder of the library</source>
        <translation>Ordner der Bibliothek</translation>
    </message>
</context>
<context>
    <name>OriginCard</name>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Unsere Fassung behalten</translation>
    </message>
    <message>
        <source>Deleted where it came from</source>
        <translation>Am Ursprung gelöscht</translation>
    </message>
    <message>
        <source>Edited where it came from; it says there:</source>
        <translation>Am Ursprung geändert; dort steht jetzt:</translation>
    </message>
    <message>
        <source>Edited where it came from; the new text stands here.</source>
        <translation>Am Ursprung geändert; hier steht der neue Text.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>OtherValues</name>
    <message>
        <source>The file also says</source>
        <translation>In der Datei steht auch</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>New: {what}</source>
        <translation>Neu: {what}</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>Geändert: {what}</translation>
    </message>
    <message>
        <source>As before: {what}</source>
        <translation>Wie bisher: {what}</translation>
    </message>
    <message>
        <source>Edited here, left alone: {what}</source>
        <translation>Hier bearbeitet und nicht angerührt: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n of your replies are on the site</source>
        <translation>
            <numerusform>%n Ihrer Antworten steht auf der Website</numerusform>
            <numerusform>%n Ihrer Antworten stehen auf der Website</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n Ressort</numerusform>
            <numerusform>%n Ressorts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agentur</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Name first</source>
        <translation>Name zuerst</translation>
    </message>
    <message>
        <source>Agency first</source>
        <translation>Agentur zuerst</translation>
    </message>
    <message>
        <source>&amp;Prefix</source>
        <translation>&amp;Präfix</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>Example: {line}</source>
        <translation>Beispiel: {line}</translation>
    </message>
</context>
<context>
    <name>PictureAdding</name>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
</context>
<context>
    <name>PictureArrivals</name>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Add a folder of images</source>
        <translation>Ordner mit Bildern hinzufügen</translation>
    </message>
</context>
<context>
    <name>PictureDetails</name>
    <message>
        <source>Picture changed in this article.</source>
        <translation>Bild in diesem Artikel geändert.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>“{name}” changed.</source>
        <translation>„{name}“ geändert.</translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message>
        <source>Make it a gallery</source>
        <translation>Als Galerie</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Say what can be seen. No “image of”, no credit.</source>
        <translation>Sagen, was zu sehen ist. Kein „Bild von …“, kein Bildnachweis.</translation>
    </message>
    <message>
        <source>Decorative – skip when reading aloud</source>
        <translation>Rein schmückend – nicht vorlesen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Choose file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Picture {step} of {steps}</source>
        <translation>Bild {step} von {steps}</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>PicturePopover</name>
    <message>
        <source>Image details</source>
        <translation>Angaben zum Bild</translation>
    </message>
</context>
<context>
    <name>PictureSourceMenu</name>
    <message>
        <source>From a file …</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>From the image library …</source>
        <translation>Aus der Bilderliste …</translation>
    </message>
</context>
<context>
    <name>PictureSources</name>
    <message>
        <source>Choose pictures</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>PictureState</name>
    <message>
        <source>Not in the image library</source>
        <translation>Nicht in der Bilderliste</translation>
    </message>
    <message>
        <source>The picture file is still missing</source>
        <translation>Die Bilddatei fehlt noch</translation>
    </message>
    <message>
        <source>Credit missing</source>
        <translation>Bildnachweis fehlt</translation>
    </message>
    <message>
        <source>Alt text missing</source>
        <translation>Alternativtext fehlt</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>PictureTargets</name>
    <message>
        <source>Sharing image chosen.</source>
        <translation>Bild zum Teilen gewählt.</translation>
    </message>
    <message>
        <source>Picture replaced.</source>
        <translation>Bild ersetzt.</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Article without headline</source>
        <translation>Artikel ohne Überschrift</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Porträt</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Dark page</source>
        <translation>Dunkle Seite</translation>
    </message>
    <message>
        <source>Large preview</source>
        <translation>Große Vorschau</translation>
    </message>
    <message>
        <source>Light page</source>
        <translation>Helle Seite</translation>
    </message>
</context>
<context>
    <name>PublicationHeader</name>
    <message>
        <source>{title}, menu</source>
        <translation>{title}, Menü</translation>
    </message>
</context>
<context>
    <name>PublishTime</name>
    <message>
        <source>Remove the date</source>
        <translation>Datum entfernen</translation>
    </message>
    <message>
        <source>Set a date</source>
        <translation>Datum festlegen</translation>
    </message>
</context>
<context>
    <name>ReaderCard</name>
    <message>
        <source>Not published</source>
        <translation>Wird nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>E-Mail-Adresse kopieren</translation>
    </message>
    <message>
        <source>Without name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n comments since {month}</source>
        <translation>
            <numerusform>%n Kommentar seit {month}</numerusform>
            <numerusform>%n Kommentare seit {month}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Kept by hand</source>
        <translation>Von Hand festgehalten</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Status geändert</translation>
    </message>
    <message>
        <source>Fields set</source>
        <translation>Felder gesetzt</translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation>In den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Before export</source>
        <translation>Vor Export</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>RelatedRow</name>
    <message>
        <source>Alt+Up and Alt+Down move it, Delete takes it out</source>
        <translation>Alt+Auf und Alt+Ab verschieben, Entf entfernt</translation>
    </message>
</context>
<context>
    <name>RelatedSection</name>
    <message>
        <source>Read next</source>
        <translation>Lesen Sie auch</translation>
    </message>
    <message>
        <source>Link an article</source>
        <translation>Artikel verknüpfen</translation>
    </message>
</context>
<context>
    <name>RepairsModel</name>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Vermutung</translation>
    </message>
    <message>
        <source>No credit</source>
        <translation>Kein Nachweis</translation>
    </message>
    <message>
        <source>Until now: {line}</source>
        <translation>Bisher: {line}</translation>
    </message>
    <message>
        <source>From the caption: {line}</source>
        <translation>Aus der Bildunterschrift: {line}</translation>
    </message>
    <message>
        <source>Photographer: {name}</source>
        <translation>Fotografin oder Fotograf: {name}</translation>
    </message>
    <message>
        <source>Agency or source: {name}</source>
        <translation>Agentur oder Quelle: {name}</translation>
    </message>
    <message>
        <source>Caption: {text}</source>
        <translation>Bildunterschrift: {text}</translation>
    </message>
</context>
<context>
    <name>ReplyCommands</name>
    <message>
        <source>Reply taken out of the outbox.</source>
        <translation>Antwort aus dem Ausgang genommen.</translation>
    </message>
    <message>
        <source>Correction added to the article.</source>
        <translation>Korrektur zum Artikel hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>ReplyDesk</name>
    <message>
        <source>Change reply no. {number}</source>
        <translation>Antwort Nr. {number} ändern</translation>
    </message>
    <message>
        <source>Without name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Reply to {name} (no. {number})</source>
        <translation>Antwort an {name} (Nr. {number})</translation>
    </message>
    <message>
        <source>Reply added to the outbox.</source>
        <translation>Antwort in den Ausgang gelegt.</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>There is nothing new in these files.</source>
        <translation>In diesen Dateien ist nichts Neues.</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsFold</name>
    <message>
        <source>More …</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>All details in the image library</source>
        <translation>Alle Angaben in der Bilderliste</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Nutzungsrecht</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Open article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Show image in the library</source>
        <translation>Bild in der Bibliothek zeigen</translation>
    </message>
    <message>
        <source>Copy credit</source>
        <translation>Bildnachweis kopieren</translation>
    </message>
    <message>
        <source>Copy address of the page</source>
        <translation>Adresse der Seite kopieren</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>No headline yet</source>
        <translation>Noch ohne Überschrift</translation>
    </message>
    <message>
        <source>Waits for {when}</source>
        <translation>Wartet bis {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n replies from the outbox</source>
        <translation>
            <numerusform>%n Antwort aus dem Ausgang</numerusform>
            <numerusform>%n Antworten aus dem Ausgang</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>OK</source>
        <translation>In Ordnung</translation>
    </message>
</context>
<context>
    <name>ScopedText</name>
    <message>
        <source>{name}: where it holds</source>
        <translation>{name}: wo es gilt</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>With images</source>
        <translation>Bei Bildern</translation>
    </message>
    <message>
        <source>With comments</source>
        <translation>Bei Kommentaren</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Beim Schreiben</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Title of the search result</source>
        <translation>Titel des Suchergebnisses</translation>
    </message>
    <message>
        <source>Description of the search result</source>
        <translation>Beschreibung des Suchergebnisses</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search …</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Artikel durchsuchen</translation>
    </message>
</context>
<context>
    <name>SearchTab</name>
    <message>
        <source>Search &amp; social</source>
        <translation>Suche &amp; Social</translation>
    </message>
    <message>
        <source>Only letters, digits and hyphens. Proposal: {slug}</source>
        <translation>Nur Buchstaben, Ziffern und Bindestriche. Vorschlag: {slug}</translation>
    </message>
    <message>
        <source>Short address</source>
        <translation>Kurzadresse</translation>
    </message>
    <message>
        <source>Search title</source>
        <translation>Suchtitel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Sharing image</source>
        <translation>Bild beim Teilen</translation>
    </message>
    <message>
        <source>Sharing title</source>
        <translation>Titel beim Teilen</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Größe der Oberfläche</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung reduzieren</translation>
    </message>
    <message>
        <source>Single keys in lists</source>
        <translation>Einzeltasten in Listen</translation>
    </message>
</context>
<context>
    <name>ShareCard</name>
    <message>
        <source>Title when shared</source>
        <translation>Titel beim Teilen</translation>
    </message>
</context>
<context>
    <name>SharingImage</name>
    <message>
        <source>Choose another …</source>
        <translation>Anderes wählen …</translation>
    </message>
    <message>
        <source>Use the lead image</source>
        <translation>Aufmacher verwenden</translation>
    </message>
    <message>
        <source>Credit and alt text</source>
        <translation>Bildnachweis und Alternativtext</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>None: the article has no lead image.</source>
        <translation>Keines: Der Artikel hat keinen Aufmacher.</translation>
    </message>
    <message>
        <source>The lead image</source>
        <translation>Der Aufmacher</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Leserschaft</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Ressorts</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>rights expired or expiring soon</source>
        <translation>Nutzungsrechte abgelaufen oder bald ablaufend</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Bildnachweise</translation>
    </message>
</context>
<context>
    <name>SnippetEditor</name>
    <message>
        <source>Snippets</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation>Neuer Textbaustein</translation>
    </message>
    <message>
        <source>Remove the snippet</source>
        <translation>Textbaustein entfernen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the snippet</source>
        <translation>Titel des Textbausteins</translation>
    </message>
    <message>
        <source>Text of the snippet</source>
        <translation>Text des Textbausteins</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Open the sample paper “Das Talblatt”</source>
        <translation>Beispielzeitung „Das Talblatt“ öffnen</translation>
    </message>
    <message>
        <source>Articles, pictures with credits and lively comments to try everything on. Can be deleted at any time.</source>
        <translation>Artikel, Bilder mit Nachweis und lebhafte Kommentare zum Ausprobieren. Jederzeit löschbar.</translation>
    </message>
    <message>
        <source>Create a publication</source>
        <translation>Neue Publikation anlegen</translation>
    </message>
    <message>
        <source>Name, language and sections – takes a minute.</source>
        <translation>Name, Sprache und Ressorts – dauert eine Minute.</translation>
    </message>
    <message>
        <source>Open existing</source>
        <translation>Vorhandene öffnen</translation>
    </message>
    <message>
        <source>Choose the folder of a library.</source>
        <translation>Den Ordner einer Bibliothek auswählen.</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Willkommen.</translation>
    </message>
    <message>
        <source>Write, check, publish – everything stays on your computer. Begin with the sample paper or with your own.</source>
        <translation>Schreiben, prüfen, veröffentlichen – alles liegt auf Ihrem Rechner. Beginnen Sie mit der Beispielzeitung oder gleich mit der eigenen.</translation>
    </message>
    <message>
        <source>No account, no cloud. The app makes no network connection on its own.</source>
        <translation>Kein Konto, keine Cloud. Das Programm stellt von sich aus keine Verbindung ins Netz her.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Zur Prüfung</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Im Papierkorb</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Text length</source>
        <translation>Textlänge</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>{minutes} min read</source>
        <translation>{minutes} Min. Lesezeit</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Remove the tag {name}</source>
        <translation>Schlagwort {name} entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>TargetChoice</name>
    <message>
        <source>Export credits</source>
        <translation>Bildnachweise exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Bildnachweise</translation>
    </message>
</context>
<context>
    <name>TargetFields</name>
    <message>
        <source>&amp;Destination</source>
        <translation>&amp;Zielordner</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>ZIP file</source>
        <translation>ZIP-Datei</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>TemplateOffer</name>
    <message>
        <source>Comments of another system can be put into a table and brought in with it.</source>
        <translation>Kommentare aus einem anderen System können Sie in eine Tabelle schreiben und mit ihr übernehmen.</translation>
    </message>
    <message>
        <source>Save a template for comments …</source>
        <translation>Vorlage für Kommentare sichern …</translation>
    </message>
    <message>
        <source>Drop files here or choose them.</source>
        <translation>Ziehen Sie Dateien hierher oder wählen Sie welche aus.</translation>
    </message>
    <message>
        <source>Save a template for comments</source>
        <translation>Vorlage für Kommentare sichern</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gesichert: {path}</translation>
    </message>
</context>
<context>
    <name>ThreadDelegate</name>
    <message>
        <source>Comment removed</source>
        <translation>Kommentar entfernt</translation>
    </message>
</context>
<context>
    <name>ThreadModel</name>
    <message>
        <source>Without name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>gestern, {time}</translation>
    </message>
    <message>
        <source>Reply, level 2</source>
        <translation>Antwort, Ebene 2</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>Reply to {number}</source>
        <translation>Antwort auf {number}</translation>
    </message>
</context>
<context>
    <name>ThreadPane</name>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Voriger Kommentar</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Nächster Kommentar</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Zusammenhang</translation>
    </message>
    <message numerus="yes">
        <source>%n comments selected</source>
        <translation>
            <numerusform>%n Kommentar ausgewählt</numerusform>
            <numerusform>%n Kommentare ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Judge them all at once with the keys or the context menu.</source>
        <translation>Mit den Tasten oder dem Kontextmenü über alle auf einmal entscheiden.</translation>
    </message>
    <message>
        <source>Select a comment to read the discussion.</source>
        <translation>Kommentar auswählen, um die Diskussion zu lesen.</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>Noch ohne Überschrift</translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies needed</source>
        <translation>
            <numerusform>%n Antwort offen</numerusform>
            <numerusform>%n Antworten offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n im Ausgang</numerusform>
            <numerusform>%n im Ausgang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n verborgen</numerusform>
            <numerusform>%n verborgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Discussion</source>
        <translation>Diskussion</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Way of working</source>
        <translation>Arbeitsweise</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Layout (F9)</source>
        <translation>Gestalten (F9)</translation>
    </message>
    <message>
        <source>Focus (F11)</source>
        <translation>Fokus (F11)</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>Noch ohne Überschrift</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Sichert …</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gesichert {time}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalsModel</name>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses</source>
        <translation>
            <numerusform>%n Verwendung</numerusform>
            <numerusform>%n Verwendungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalsPanel</name>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Photographers</source>
        <translation>Fotografie</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>Agenturen</translation>
    </message>
    <message>
        <source>Totals by name</source>
        <translation>Summen nach Namen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>TriageCommands</name>
    <message>
        <source>Comment {number} is shown.</source>
        <translation>Kommentar {number} wird gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n comments are shown.</source>
        <translation>
            <numerusform>%n Kommentar wird gezeigt.</numerusform>
            <numerusform>%n Kommentare werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment {number} hidden.</source>
        <translation>Kommentar {number} verborgen.</translation>
    </message>
    <message numerus="yes">
        <source>%n comments hidden.</source>
        <translation>
            <numerusform>%n Kommentar verborgen.</numerusform>
            <numerusform>%n Kommentare verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment {number} marked as spam.</source>
        <translation>Kommentar {number} als Spam markiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n comments marked as spam.</source>
        <translation>
            <numerusform>%n Kommentar als Spam markiert.</numerusform>
            <numerusform>%n Kommentare als Spam markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment {number} moved to trash.</source>
        <translation>Kommentar {number} in den Papierkorb gelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n comments moved to trash.</source>
        <translation>
            <numerusform>%n Kommentar in den Papierkorb gelegt.</numerusform>
            <numerusform>%n Kommentare in den Papierkorb gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment {number} is done.</source>
        <translation>Kommentar {number} ist erledigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n comments are done.</source>
        <translation>
            <numerusform>%n Kommentar ist erledigt.</numerusform>
            <numerusform>%n Kommentare sind erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment {number} is open again.</source>
        <translation>Kommentar {number} ist wieder offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n comments are open again.</source>
        <translation>
            <numerusform>%n Kommentar ist wieder offen.</numerusform>
            <numerusform>%n Kommentare sind wieder offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment {number} is as at its origin.</source>
        <translation>Kommentar {number} ist jetzt wie am Ursprung.</translation>
    </message>
    <message>
        <source>Comment {number} stays as it is here.</source>
        <translation>Kommentar {number} bleibt, wie er hier ist.</translation>
    </message>
</context>
<context>
    <name>UsesSection</name>
    <message>
        <source>Not used yet</source>
        <translation>Noch nicht verwendet</translation>
    </message>
    <message numerus="yes">
        <source>Used in %n articles</source>
        <translation>
            <numerusform>Verwendet in %n Artikel</numerusform>
            <numerusform>Verwendet in %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer Ort</numerusform>
            <numerusform>und %n weitere Orte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebPreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Recently done</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
</context>
<context>
    <name>Workroom</name>
    <message>
        <source>Something could not be saved yet. The window stays open.</source>
        <translation>Etwas konnte noch nicht gesichert werden. Das Fenster bleibt offen.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Kein Artikel ist geöffnet.</translation>
    </message>
    <message>
        <source>Select one in the list or start a new one.</source>
        <translation>Wählen Sie einen in der Liste oder beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Beispieldaten</translation>
    </message>
    <message>
        <source>Create a publication of your own</source>
        <translation>Eigene Publikation anlegen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
</TS>
