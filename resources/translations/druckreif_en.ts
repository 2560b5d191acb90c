<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AddedWords</name>
    <message numerus="yes">
        <source>%n images added</source>
        <translation>
            <numerusform>%n image added</numerusform>
            <numerusform>%n images added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>%n was there already</numerusform>
            <numerusform>%n were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkCommands</name>
    <message numerus="yes">
        <source>%n articles moved to trash.</source>
        <translation>
            <numerusform>%n article moved to trash.</numerusform>
            <numerusform>%n articles moved to trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles taken out of the trash.</source>
        <translation>
            <numerusform>%n article taken out of the trash.</numerusform>
            <numerusform>%n articles taken out of the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles: {status}</source>
        <translation>
            <numerusform>%n article: {status}</numerusform>
            <numerusform>%n articles: {status}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles moved to {category}.</source>
        <translation>
            <numerusform>%n article moved to {category}.</numerusform>
            <numerusform>%n articles moved to {category}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditFields</name>
    <message numerus="yes">
        <source>Belongs to the picture: a change shows in %n other articles, too.</source>
        <translation>
            <numerusform>Belongs to the picture: a change shows in %n other article, too.</numerusform>
            <numerusform>Belongs to the picture: a change shows in %n other articles, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateCommand</name>
    <message numerus="yes">
        <source>%n articles duplicated.</source>
        <translation>
            <numerusform>%n article duplicated.</numerusform>
            <numerusform>%n articles duplicated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles stayed at home.</source>
        <translation>
            <numerusform>%n article stayed at home.</numerusform>
            <numerusform>%n articles stayed at home.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GallerySection</name>
    <message numerus="yes">
        <source>%n pictures added to the gallery.</source>
        <translation>
            <numerusform>%n picture added to the gallery.</numerusform>
            <numerusform>%n pictures added to the gallery.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadSection</name>
    <message numerus="yes">
        <source>%n images selected</source>
        <translation>
            <numerusform>%n image selected</numerusform>
            <numerusform>%n images selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select only the %n without credit</source>
        <translation>
            <numerusform>Select only the %n without credit</numerusform>
            <numerusform>Select only the %n without credit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message numerus="yes">
        <source>%n repairs</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credits unified.</source>
        <translation>
            <numerusform>%n credit unified.</numerusform>
            <numerusform>%n credits unified.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageGridModel</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImagePanel</name>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageRemoval</name>
    <message numerus="yes">
        <source>Delete only the %n unused</source>
        <translation>
            <numerusform>Delete only the %n unused</numerusform>
            <numerusform>Delete only the %n unused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these images are still in use</source>
        <translation>
            <numerusform>%n of these images is still in use</numerusform>
            <numerusform>%n of these images are still in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images deleted.</source>
        <translation>
            <numerusform>%n image deleted.</numerusform>
            <numerusform>%n images deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuesPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerExportDialog</name>
    <message numerus="yes">
        <source>%n uses</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerStrip</name>
    <message numerus="yes">
        <source>%n uses</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photographers</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agencies</source>
        <translation>
            <numerusform>%n agency</numerusform>
            <numerusform>%n agencies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message numerus="yes">
        <source>%n of your replies are on the site</source>
        <translation>
            <numerusform>%n of your replies is on the site</numerusform>
            <numerusform>%n of your replies are on the site</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderCard</name>
    <message numerus="yes">
        <source>%n comments since {month}</source>
        <translation>
            <numerusform>%n comment since {month}</numerusform>
            <numerusform>%n comments since {month}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message numerus="yes">
        <source>%n replies from the outbox</source>
        <translation>
            <numerusform>%n reply from the outbox</numerusform>
            <numerusform>%n replies from the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadPane</name>
    <message numerus="yes">
        <source>%n comments selected</source>
        <translation>
            <numerusform>%n comment selected</numerusform>
            <numerusform>%n comments selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies needed</source>
        <translation>
            <numerusform>%n reply needed</numerusform>
            <numerusform>%n replies needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n in the outbox</numerusform>
            <numerusform>%n in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalsModel</name>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TriageCommands</name>
    <message numerus="yes">
        <source>%n comments are shown.</source>
        <translation>
            <numerusform>%n comment is shown.</numerusform>
            <numerusform>%n comments are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments hidden.</source>
        <translation>
            <numerusform>%n comment hidden.</numerusform>
            <numerusform>%n comments hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments marked as spam.</source>
        <translation>
            <numerusform>%n comment marked as spam.</numerusform>
            <numerusform>%n comments marked as spam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments moved to trash.</source>
        <translation>
            <numerusform>%n comment moved to trash.</numerusform>
            <numerusform>%n comments moved to trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments are done.</source>
        <translation>
            <numerusform>%n comment is done.</numerusform>
            <numerusform>%n comments are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments are open again.</source>
        <translation>
            <numerusform>%n comment is open again.</numerusform>
            <numerusform>%n comments are open again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsesSection</name>
    <message numerus="yes">
        <source>Used in %n articles</source>
        <translation>
            <numerusform>Used in %n article</numerusform>
            <numerusform>Used in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
</context>
</TS>
