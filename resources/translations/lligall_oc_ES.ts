<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="oc_ES" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>opening of the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of records series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of responsible person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due date computed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the effect of silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the place of the papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the opening date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of initiation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of former number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closing of the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopening of the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voiding of the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a step&apos;s title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the order of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting period of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remarks of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a task&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a task&apos;s due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a task&apos;s responsible person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a task&apos;s priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remarks of a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a keyword&apos;s colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyword added to the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyword taken from the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relation with another case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of a relation with another case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>councillor named as reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>councillor no longer a reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a person&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a person&apos;s NIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a person&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a person&apos;s e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a person&apos;s telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a person&apos;s channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a person&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remarks of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interested party added to the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of role in the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interested party taken from the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merging of duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separation of merged persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision between two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change done again from an older copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restore of the central server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new signing key of the central server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change lost with the central server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desktop retired by its person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another copy of a desktop&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new attempt at a change not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request to number from a computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbering given back to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbering taken from a computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbering of what waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers reported by a computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of numbering with the end of a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposal to destroy a case file&apos;s contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision about destroying a case file&apos;s contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destruction of a case file&apos;s contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>procedure of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records series of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>responsible person of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>priority of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due date of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effect of silence of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place of the papers of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remarks of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening date of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initiation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>former number of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddPartyDialog</name>
    <message>
        <source>Add an interested party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who it is: a name or a NIF, and choose from the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Number from this computer · {series}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number from this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on the numbers given on this computer are official at once, also without a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On every other computer they are provisional until this one has heard of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last number on paper (0 when there is none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note of the numbers given here was lost. Look at the last paper: numbers up to it will not be given again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>Where to keep the backup: a disk that is not in this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup: the folder named “Lligall” with the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key printed for this office:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup made in {folder}. It opens with the printed recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>&lt;b&gt;Practice.&lt;/b&gt; The people and case files here are invented and nothing leaves this computer. &lt;a href=&quot;entity.add&quot;&gt;Enrol a real municipality&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoundUnit</name>
    <message>
        <source>emptied meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed meanwhile: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Changing the case files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n case files changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were so already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are: something in them is still open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are: they cannot be changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>stopped where you said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n case files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>%n case files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hand them over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close those that can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those with open steps, tasks or two versions stay open. What is closed can be reopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameCard</name>
    <message>
        <source>What came last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come from other people yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contents destroyed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseFileColumns</name>
    <message>
        <source>Responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>First interested party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interested parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseFileHead</name>
    <message>
        <source>Case files</source>
        <translation type="unfinished">Expedients</translation>
    </message>
    <message>
        <source>More that can be done with this case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisionally {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>papers may say {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>formerly {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>responsible: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the case file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Two versions&lt;/b&gt; of: {fields}. Nothing is lost; somebody has to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseFileListing</name>
    <message>
        <source>Case files</source>
        <translation type="unfinished">Expedients</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Expedient nau</translation>
    </message>
    <message>
        <source>Filter by title, number, person, NIF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the first one: a title is enough. Everything else can be added while you work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those you may read will appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case file matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look with fewer words or filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all open ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n case files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a keyword…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the stage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export these…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case-files</source>
        <comment>part of a file name</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseFileScreen</name>
    <message>
        <source>Steps and details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, tasks, files, notes, history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on {day}: it is read-only. To change anything, reopen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided on {day}: it is read-only, its number stays taken. To change anything, reopen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no role here that lets you change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You read it as {roles}; changing it needs another role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case file is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be worked on again. When and why it was reopened stays on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a file opened by mistake. Nothing is deleted: its number stays taken and it can be reopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: a link that opens this case file in Lligall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseFilesRoom</name>
    <message>
        <source>Case files</source>
        <translation type="unfinished">Expedients</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>electronic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Barra</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking: %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check itself has failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report for support. You can go on working: nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Everything is in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Configuracion</translation>
    </message>
    <message>
        <source>Local copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not delete anything. Copy the report and call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your IT: Lligall&apos;s folder belongs on this computer&apos;s own disk, in the local data of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date and time of the computer (in Windows: Settings, Time and language).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If today is another day, set the date of the computer. If not, tell support: nothing is sent until it is renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the network so that they are sent, or make a backup: Ctrl+K, “Make a backup…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be tried again by itself; you can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the new version of Lligall, or ask your IT for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version of Lligall on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they were last looked for, there was none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are looked for some minutes after the start, and once a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not looked for: so it says in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy does not update itself: whoever installed it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is here and will start next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 did not work on this computer; the one before it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report for support. The version after it will come by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is offered as a new version is not proven to be one, and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is looked at again by itself. If it goes on for days, tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been known for %1 days whether there is a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for one: Ctrl+K, “Look for a new version…”, says what is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can be read, and nobody has fixed any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy gives a setting a value that it cannot have: %1. It is not obeyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your IT: the page of the policies says which values there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their file could not be read, so the usual values hold. It was put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your settings again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no municipality on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens and is whole (case files: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens; as it is large, %2 % of it was read, and that is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder is there, but the local copy itself is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged: part of it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of Lligall has used it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this installation is too old (%1) and could damage it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Lligall again with the current installer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not checked, because it is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in Lligall, and check again from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is said of the disk and the folder. If they are in order, copy the report and call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is whole, but the server&apos;s history is not the one it had verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report and call support: a person has to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are where they must be; the printed recovery key opens too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are where they must be; your passphrase is asked for at opening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the keys cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not delete anything. Copy the report and call support; a backup has the keys too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no safe place for keys that Lligall can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printed recovery key opens the local copy. In Windows, check that the “Credential Manager” service runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows no longer holds the key (the password was reset, or it is another account).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Lligall and type the printed recovery key once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two files with the keys is damaged or gone; the other one opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Lligall and open it again: it makes the other one anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows does not hold this computer&apos;s own key; the local copy still has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working. Tell support, so that they know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is room: %1 free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is little room left: %1 free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is full (%1 free), and what you do may not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written in Lligall&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your IT: the folder must belong to your account, and no program may keep it closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with Lligall&apos;s folder is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it, or tell your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on this computer&apos;s own disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on a network share, where the local copy could be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in a folder that OneDrive, Dropbox or the like copies elsewhere, where the local copy could be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows copies it to a server whenever you sign out (a roaming profile).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since the last one: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do goes to the central server, and nothing has waited for long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that are only on this computer: %1. No backup has been made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that are only on this computer: %1. The last backup is old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It agrees with the central server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not gone back since the server was heard (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has not said the time to this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1 fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is %1 slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers (in %1 ms), and it is the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers, but slowly (in %1 ms).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it lasts, tell your IT that the line is slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be reached from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the web browser opens any page. If it does, tell your IT. You can go on working: everything is saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name is not known in this network, or there is no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be reached, because the proxy does not let Lligall through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is said of the proxy. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be reached. Windows finds its proxy by a script, which Lligall does not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your IT: the proxy&apos;s address has to be written in the network settings of Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answered: usually the welcome page of a wireless network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the web browser, accept the conditions of the network if it asks, and check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a problem and cannot answer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not asked anything, because its certificate is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is said of the certificate. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server answers, but it is not the one this computer was enrolled with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report and call support before doing anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address kept for it is not one that Lligall may use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report and call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none: the line goes straight to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line goes through %1, which lets Lligall through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 asks for a password, and Lligall does not have one for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your IT: the proxy should let the central server&apos;s address through without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 does not allow the central server&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your IT: the proxy should allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is not your usual network, the proxy in the network settings of Windows may be another network&apos;s. Tell your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is trusted (issued by %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is trusted. This network reads what passes (%1); what Lligall sends is signed all the same, and nobody on the way can change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs none: the server is on this same computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is trusted, but it ends on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell support that the server&apos;s certificate should be renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended on %1. For this computer, today is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins on %1. For this computer, today is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not %1&apos;s: another server, or a device on the way, has answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the web browser in case the network asks for something, and check again. If nothing changes, tell your IT. Nothing is sent until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was issued by somebody whom this computer does not trust (%1): usually a firewall or an antivirus that reads what passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your IT: its authority has to be installed in Windows, or the central server left out of the inspection. Nothing is sent until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came instead of it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server understands this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server does not say which versions it understands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do is sent, but this version is too old to be told what the others do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server no longer understands this version. Everything is saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server asks for a newer version than this one, and says so in a banner with its date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Close the case file {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle all steps and tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open steps become “not needed”, open tasks become done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things are still open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Settle each one here, or close this window and go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed, the case file is read-only. It can be reopened, with a reason on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step that waits until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandActions</name>
    <message>
        <source>“%1” is not possible here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New case file</source>
        <translation>Expedient nau</translation>
    </message>
    <message>
        <source>open start dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the case file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the case file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void the case file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose to destroy its contents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retention delete erase disposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an interested party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relate to another case file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deadline term date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a link to the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address share send colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list to a spreadsheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv excel calc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper preview printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print paper file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>home start tasks due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Case files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list files dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interested parties citizens companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Synchronisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection waiting versions refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entity town hall switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona naua</translation>
    </message>
    <message>
        <source>interested party citizen company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge duplicates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme dark mode colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find palette commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuracion</translation>
    </message>
    <message>
        <source>language look text size options preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doctor diagnosis trouble support disk keys server proxy certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update upgrade newest version program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the next version brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart with the new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away the notice of the new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on normally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report of the crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away the notice of the crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another municipality…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enrol code entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch user who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what is still locked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print paper vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy safety disk save everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy safety disk recover bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Lligall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send receive retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the two versions to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the changes not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who numbers each series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lease gap report numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proof signature chain tampered audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the task as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do reminder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDisposalDialog</name>
    <message>
        <source>Destroy the contents of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy the contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing can bring it back&lt;/b&gt;, not even the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To confirm, write the number of the case file: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark, if any (it stays on record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not its number: nothing has been done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n changes to send</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synchronising… %n changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synchronising… %1 of %n changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved and sent all the same, but the dates and times written here are wrong. Set the date and time of the computer (in Windows: Settings, Time and language) and synchronise again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not synchronised yet since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronisation stopped — it needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very many changes at once — held until a person looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall must be updated — your changes are sent, those of others do not arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot answer now — you can go on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection — you can go on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search index: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not synchronised yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new is known %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection %1; it will try again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected · all synchronised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last synchronised: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never synchronised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong — nothing is sent until it is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted — nothing is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network answers with a page of its own — open the web browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Everything is saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last synchronised: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionLine</name>
    <message>
        <source>No municipality is open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>What has happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of this desktop&apos;s data has come to the server (%1). If nobody restored a backup or copied this computer, tell the secretary and support: somebody may have your data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data come from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data are older than what this computer had done: an older copy was put in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data were brought to this computer from another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data are an older copy of what the server has received from this desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can work. At the next synchronisation the server&apos;s data will come, and whatever had not been sent will wait here for you to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Therefore this desktop has received everything from the server again (%2). Nothing has been lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server was restored from a backup (%1) by %2. Reason: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) had reached the server already and need no decision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is gathering from the desktops what its backup lacked: %1 of %2 have reported. You can work; what you do will be sent when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this desktop had is at the server again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>23/11, +10 working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelf, box, folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the due date from the term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed. Change the date to give a reason of your own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write for example 23/11.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>pattern of a long date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a day and month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>one o&apos;clock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>one o&apos;clock</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>an hour of the day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>yesterday</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a day of the week</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation>aué</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ger</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>deman</translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hè 1 dia</numerusform>
            <numerusform>hè %n dies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>1 minuta</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>1 ora</numerusform>
            <numerusform>%n ores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>1 dia</numerusform>
            <numerusform>%n dies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>1 an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and day of the month</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayRows</name>
    <message>
        <source>Overdue and for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Aguesta setmana</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date: the first {shown} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n case files are past their date</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>See all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task without a case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wait ended on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a decision</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} proposes to destroy the contents of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes of yours were not accepted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecidedCard</name>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays “%1”, instead of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>the town hall&apos;s version stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other version stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DestroyedCaseFile</name>
    <message>
        <source>Case files</source>
        <translation type="unfinished">Expedients</translation>
    </message>
    <message>
        <source>What stays on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, people, tasks, files and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents were destroyed, and nothing can bring them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished">Istoric</translation>
    </message>
    <message>
        <source>Case file {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark of who decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done before: destroyed. Who and when can still be verified, not what it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisposalBanner</name>
    <message>
        <source>Confirm…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents go when the server has it; without a connection they are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case file is open again: as long as it is, nothing is destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for another person: you cannot decide it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for another person who may decide it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisposalBases</name>
    <message>
        <source>the retention table says so and its time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a court or an authority has ordered it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisposalDecisions</name>
    <message>
        <source>it is destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisposalWords</name>
    <message>
        <source>Destroyed on every computer and on the server: title, details, steps, who takes part, tasks, notes, files, and what the history says of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On every computer and on the server: title, details, steps, who took part, tasks, notes, files, and what the history said of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays: the number, which is not given again; who proposed and who decided, when, on what basis and why; and in the history, who did something and when, with a seal in place of each content, so that it can still be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cards of the people stay in People, with their details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies outside Lligall, on paper, on memory sticks or in older backups, are not reached by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}: {years} after closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contents destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed, waits for the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected: it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{name} proposes that its contents be destroyed.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;You proposed that its contents be destroyed&lt;/b&gt; ({day}): {basis}. Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{name} proposes that its contents be destroyed&lt;/b&gt; ({day}): {basis}. Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Destroying its contents is confirmed&lt;/b&gt; by {name} ({day}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Its contents are kept&lt;/b&gt;: {name} rejected that they be destroyed ({day}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark: {remark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The contents of this case file were destroyed&lt;/b&gt; ({day}): {basis}. Proposed by {proposer} ({proposed}), confirmed by {decider} ({decided}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisposalsCard</name>
    <message>
        <source>Contents to be destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person proposes it and another decides; who and why stays on record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Open Lligall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These municipalities need you before they open. Nothing has been lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This municipality needs you before it opens. Nothing has been lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol this desktop with a new code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>&lt;b&gt;Due on {day}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Was due on {day}&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{term} from {start} ({basis})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} is not a working day, so it passes to the next one (art. 30.5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n natural days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>1 an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolStep</name>
    <message>
        <source>The letter from the Diputació has the address of the server and a code that works once. You can copy the whole letter and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the administrator of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code yet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Lligall with an invented village: a dozen case files to open, change and undo. Nothing leaves this computer, and you can enrol your town hall at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that was opened is for another server: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer enrols only at the address that its administrator has set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address and the code come from the file that was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you enrol, look that the address is the one of your Diputació.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address and the code are both needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like https://lligall.example.cat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code has %1 letters and digits, and this one has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the letter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntityTypes</name>
    <message>
        <source>town hall</source>
        <translation>ajuntament</translation>
    </message>
    <message>
        <source>decentralised municipal entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>county council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provincial council</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to {file}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export stopped; no file was left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. Close it in the other program, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message>
        <source>voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given to its case file later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Number</source>
        <translation>Numèro</translation>
    </message>
    <message>
        <source>Other number on papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritat</translation>
    </message>
    <message>
        <source>Reason for the priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Títol</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procediment</translation>
    </message>
    <message>
        <source>Records series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initiation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Effect of silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENI identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nòm</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort of document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIF or other document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort of person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Carrèr e numèro</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Poblacion</translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obliged to electronic relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Corrèu electronic</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefòn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lengua</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort of thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version that stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author of the version that stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment of the version that stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the other version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author of the other version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop of the other version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment of the other version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INE code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipality code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIR3 code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort of entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the revocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it may be destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years to be kept after closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention table or order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposal to destroy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of its data since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Aranese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop that numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of the desktop&apos;s database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn of numbering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last numbers used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adreça</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>òc</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Drop them here, or add them with the button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here; on its way to the server, {part} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here; waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the server; fetched when opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way from another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here and at the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no program for files of this sort.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer filter by {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procediment</translation>
    </message>
    <message>
        <source>Overdue only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a saved filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpRoom</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Cèrca ena ajuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Istoric</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything done in this entity is a chain, signed by the server. This computer can work it out again and tell whether anything was altered, removed or put in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istoric</translation>
    </message>
    <message>
        <source>Every change is on record and stays there; nobody can alter it unnoticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Barra</translation>
    </message>
    <message>
        <source>Older ones…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing older is on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is older is kept at the server, which cannot be asked now. Try again once it is connected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was given the number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {old} → empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another version stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly not for your eyes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentifierTypes</name>
    <message>
        <source>NIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIF of an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Initiations</name>
    <message>
        <source>at a party&apos;s request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ex officio</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeywordsRow</name>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the keyword {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>municipality</source>
        <translation>municipi</translation>
    </message>
    <message>
        <source>person of the town hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyword of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>related case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interested party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request about a number series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number without a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destruction of contents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>The case files of your town hall, on this computer, with and without a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which language do you want to work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be changed at any time in the menu with your name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Catalan</source>
        <translation>catalan</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>castelhan</translation>
    </message>
    <message>
        <source>Aranese</source>
        <translation>aranés</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
</context>
<context>
    <name>LastRuns</name>
    <message>
        <source>&lt;b&gt;Safe start.&lt;/b&gt; You can work; nothing is sent or received until you go on normally. &lt;a href=&quot;safe.normal&quot;&gt;Go on normally&lt;/a&gt; · &lt;a href=&quot;check&quot;&gt;Check this program&lt;/a&gt; · &lt;a href=&quot;crash.report&quot;&gt;Copy the report&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Lligall closed by itself the last time&lt;/b&gt; (it had been opened %1). Everything you saved is here. &lt;a href=&quot;crash.report&quot;&gt;Copy the report&lt;/a&gt; · &lt;a href=&quot;check&quot;&gt;Check this program&lt;/a&gt; · &lt;a href=&quot;crash.understood&quot;&gt;Understood&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaseAnswers</name>
    <message>
        <source>given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no: another computer numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no: that turn was over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no: that computer may not number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no: the last number cannot be right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaseDialog</name>
    <message>
        <source>Last number on paper, if you know it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the last number used, or 0 when there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as it stands on the paper, like {number}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeastVersion</name>
    <message>
        <source>&lt;b&gt;This version of Lligall no longer exchanges with the central server&lt;/b&gt; (%1 or newer is needed). Go on working: everything is saved on this computer, and is sent when Lligall is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;From %2 on, this version of Lligall will no longer exchange with the central server&lt;/b&gt; (%1 or newer is needed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your IT for the new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the new version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Something you typed could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else is saved on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookDialog</name>
    <message>
        <source>New versions of Lligall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Barra</translation>
    </message>
    <message>
        <source>Looking for a new version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new version is coming…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2. You can close this and go on working.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>provisional number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of both appear under the one kept. Nothing is lost: they can be separated again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n case files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MunicipalitiesCard</name>
    <message>
        <source>My municipalities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past their date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My municipality</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Write a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>This line is metered: files wait for another one. Everything else goes on as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCaseFileDialog</name>
    <message>
        <source>New case file · {entity}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minor works licence — Cal Pere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks for it, or whom it concerns (if anybody yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is given when there is a connection; until then it has a provisional one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what it is about; a few words are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title is too long: {length} characters of at most {longest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “{name}” from the list, create it, or leave the box empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPartyDialog</name>
    <message>
        <source>New person</source>
        <translation>Persona naua</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewTaskDialog</name>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>Nòtes</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>What is new in Lligall %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Barra</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Case files</source>
        <translation type="unfinished">Expedients</translation>
    </message>
    <message>
        <source>given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its case file is voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contested: a paper may carry it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the contents of its case file were destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer that numbered went on beyond it and never said what for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said to stand on paper; its file has not come yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file already had another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was given after the turn of that computer had ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change that claimed it had arrived before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not do it: another computer numbers the series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server had nothing to end: the turn meant was over already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not do it: that computer is revoked, or its person may not write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not do it: the last number cannot be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change that claimed it was not accepted: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Every number · {series}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number given will be here, with its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to a spreadsheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Barra</translation>
    </message>
    <message>
        <source>Waiting for the official number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a file, each with its reason</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>papers may say {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">Numèro</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished">Títol</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenOffices</name>
    <message>
        <source>%1 could not be opened and needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The link that was opened is not one that this version of Lligall understands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever sent it to copy it again, or look for the case file with Ctrl+K.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that was opened is not an enrolment file of Lligall, or could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment files come from the Diputació. If this one did, ask for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is to a case file of an entity that is not on this desktop (code %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you also work for that entity, add it with an enrolment code of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is to a case file of %1, which is not open on this desktop just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with “Open what is still locked” (Ctrl+K), and then the link again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>People</source>
        <translation type="unfinished">Persones</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation type="unfinished">Expedients</translation>
    </message>
    <message>
        <source>Destroyed contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Nòtes</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents of {number} were destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}. The record says who decided it and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can do here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc leaves · &gt; for commands only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, a number without signs, or the other surname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index is being made ({part} %): not everything is found yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartiesCard</name>
    <message>
        <source>Interested parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an interested party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>represents {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role in this file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take out of this file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartiesRoom</name>
    <message>
        <source>People</source>
        <translation type="unfinished">Persones</translation>
    </message>
</context>
<context>
    <name>PartyFields</name>
    <message>
        <source>Its check letter does not agree. Look at it again, or choose passport or another document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyFinder</name>
    <message>
        <source>Name, NIF, telephone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person: “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n case files</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>NIF or NIE, checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its check letter does not agree. Look at it again, or choose passport or another document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps already here: {names}. Choose the name to use it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyListing</name>
    <message>
        <source>People</source>
        <translation type="unfinished">Persones</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona naua</translation>
    </message>
    <message>
        <source>Filter by name, NIF, telephone, street…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case files</source>
        <translation type="unfinished">Expedients</translation>
    </message>
    <message>
        <source>in no case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open case files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here when they become part of a case file, or you write them down before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look with fewer words or among all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export these…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <comment>part of a file name</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyRoles</name>
    <message>
        <source>interested party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>third party</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyScreen</name>
    <message>
        <source>People</source>
        <translation type="unfinished">Persones</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Expedient nau</translation>
    </message>
    <message>
        <source>More that can be done with this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case files of this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no case file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case files</source>
        <translation type="unfinished">Expedients</translation>
    </message>
    <message>
        <source>Merged into this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istoric</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case files and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may read this but not change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{channel}, obliged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same person: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Two versions&lt;/b&gt; of: {fields}. Nothing is lost; somebody has to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyTypes</name>
    <message>
        <source>natural person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>company or organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>administration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message>
        <source>Interested parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related case files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished">Nòtes</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
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
    <name>Printing</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not printed: export the list to a spreadsheet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer takes nothing just now. Choose another, or save it as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. Close it in the other program, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Priorities</name>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemBox</name>
    <message>
        <source>Lligall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Barra</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has failed while doing the last thing you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved before it is safe on this computer, and you can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it happens again, copy the report for support; it has no personal data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall could not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved before is safe on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again. If it happens again, restart the computer; if that does not help, copy the report for support, which has no personal data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the server and the connection, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder that OneDrive, Dropbox or the like copies elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you had saved is safe on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved on this computer and you can go on working; the changes will be sent later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, copy the report for support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are looking for is not on this desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may not have arrived yet: synchronise, or look for it with Ctrl+K.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local copy could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Lligall and open it again. If it goes on, copy the report for support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local copy is not where it should be: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had been synchronised is also at the central server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the folder was moved or the disk is not connected, put it back. Otherwise enrol this desktop again with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local copy is damaged: part of it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been deleted, and what had been synchronised is also at the central server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not delete anything. Copy the report and call support: they can rescue what had not been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall is already open with this municipality, perhaps in another window or session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the window that is open, or close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of Lligall has used this local copy, and this one cannot read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version of Lligall on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local copy is in a shared or synchronised folder (%1), where it could be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to a folder on this computer&apos;s own disk and open Lligall again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account&apos;s own folder on this computer is not there or cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the administrator of this computer: Lligall needs a local folder of your account (LOCALAPPDATA) on this computer&apos;s own disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full and the last change could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved before it is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need, and do the change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this computer has no room for this file (it takes %1; %2 are left).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it has been written, and everything else is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need, and try again. In Settings you can choose that only the files you open are kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is no whole backup: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder named “Lligall” with the date, with everything in it, or another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this installation is too old (%1; %2 is needed) and could damage the local copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For that reason the local copy has not been opened; it is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Lligall again with the current installer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program tried to write without leaving a trace, and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of the program. Copy the report for support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be handled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a connection, open it again and it will be fetched from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the file on this computer is damaged, and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is damaged is kept aside; nothing has been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again: it is fetched from the server. If you have the original, add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of this sort (%1) is a program, and is not opened from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever sent it for a document, such as a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added, and the file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in other programs, check that the disk is connected, and add it again. Folders cannot be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has not reached the server yet: it is on its way from another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes as soon as the computer where it was added is on and connected. Try again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept on this computer and can be opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it, or add a smaller version of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no room for more files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files that wait are kept on this computer, and all else is synchronised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the Diputació. They are sent by themselves when there is room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local copy is locked and its key could not be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printed recovery key opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key does not open this local copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printed recovery key of this municipality and this computer opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no safe place for keys that Lligall can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printed recovery key opens the local copy. In Windows, check that the “Credential Manager” service runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows no longer holds the key of this local copy (the password was reset, or it is another account).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the printed recovery key once; then Lligall keeps the key here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recovery key is not the one of this local copy, or it has a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the paper, group by group. Each municipality and computer has its own sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data have been without the central server for %1 days, and have been locked as your IT asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the printed recovery key. Then synchronise, and it will not be asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, looking at the Caps Lock key. The printed recovery key opens it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The synchronisation did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will try again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection with the central server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will try again by itself. If the rest of the internet works, tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was cut in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will try again by itself, and nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answered that is not the central server: usually the welcome page of a wireless network or a proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the web browser, accept the conditions of the network if it asks, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server&apos;s certificate is not trusted on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date of this computer first. If it is right, tell support: nothing will be sent until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is wrong by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date and time of the computer, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server has a problem and cannot answer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will try again by itself in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer would change %1 records at once, more than anybody does (%2 an hour are let pass). The central server holds them until a person has looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved here, and what the others do goes on arriving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call support. If it was you, they let it through; if not, do not go on with this computer: some program may be altering your case files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server is full and keeps nothing more until it is given room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will try again by itself. If it lasts, tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server does not know this desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call support: they can give you a new code. Do not delete anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the letter, or ask the Diputació for a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has been withdrawn: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saved stays here, but it will not be sent any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the secretary or support before doing anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has been withdrawn and its data were taken off this computer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had been synchronised is at the central server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this computer is not lost or stolen, call the secretary or support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop cannot be retired yet: %1 changes wait here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide them in Synchronisation, then retire it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server&apos;s history is not the one this desktop had verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it has been applied, the evidence is kept, and you can go on working on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report and call support: a person has to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server was restored from a backup and gathers what the desktops hold: %1 of %2 have reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Lligall on every computer of the town hall that has it. Where one is not there any more, tell support: they can go on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server no longer understands this version of Lligall (%1 or newer is needed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the new version; what waits will be sent then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Lligall is too old to show what the others do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working: everything is saved here, and what you do goes on being sent to the central server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the new version; what the others have done will arrive then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is offered as a new version of Lligall is not proven to be one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was used: the version you have goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be looked at again by itself. If it goes on for days, tell support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server says of new versions is too old to be believed, or the clock of this computer is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no new versions to give, or not all of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the new version are not as its makers signed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came instead of a new version cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is not known at this server: it may have a mistake, or be of another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has already been used; each one serves once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has expired; each one lasts a few days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The central server&apos;s certificate is not valid on this date: the computer&apos;s date is probably wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group number %1 of the recovery key has a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Windows does not let Lligall start by itself. Ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressOverlay</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposeDisposalDialog</name>
    <message>
        <source>Propose to destroy the contents of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing can bring it back.&lt;/b&gt; Another person must decide: until then nothing is destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall does not know how long this case file must be kept: you answer for it. It was closed on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records series: {series}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years it is kept after closing, as the table has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have looked it up: its time to be kept is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code in the retention table (TAAD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time was over on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;It must be kept until {day}.&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how many years, in digits; 0 when the table says at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the code, as the table has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write which order it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By those years it must be kept until {day}: it can be proposed from that day on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up how long it must be kept, and tick that this time is over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuarantineTray</name>
    <message>
        <source>Changes that were never sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You had written these changes in the older copy of the data. Look at each: do it again where it is still right, or put it away. What somebody else has changed since will not be overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do all of them again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quarantined</name>
    <message>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadersCard</name>
    <message>
        <source>Councillors who read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: councillors read only the files named to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} no longer reads it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason (it stays on record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>With this key the case files kept on this computer can always be opened, also when Windows has forgotten its own key (a new password, another account, a repaired computer).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals, spaces and dashes do not matter. There are no letters O, I or L in it: what looks like them is the digit 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square code above holds the same key, for a reader of QR codes. Do not photograph it with a telephone: the picture would be a second key, and it would not be locked away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the sheet locked away in the town hall, not beside the computer. Whoever has the sheet and the computer can read everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Keep the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case files are encrypted on this computer. If Windows ever forgets its key, only this recovery key opens them: print it and lock it away in the town hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be sure, write here group number %1 of your copy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not what group number %1 says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without it: this is only practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer. Look that the paper can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1. Print it, and do not leave the file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it in a safe place outside this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as dealt with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Your role in this town hall does not allow this change (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the secretary to do it, or to have your role changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was one of very many changes that this computer sent at once, and the central server&apos;s staff did not let them through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the change is needed, do it again; if you did not do it, call support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would change %1 records at once, and that is more than fits in one sending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it in parts, with fewer of them each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case file is closed, and a closed case file can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the change is needed, the secretary can reopen it with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written in “%1” cannot be kept: it is too long or has signs that are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it again more briefly, or paste it as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wanted to change is not there (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the list and look for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is already there (%1), so it was not made a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change names another case file than the one it belongs to (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report for support: this should not happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case file is already %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed, because it stays in the case file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason in one sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case file that is %1 cannot become %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something, or press Esc to leave it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 characters, and at most %3 fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it; the rest can go in the remarks or in a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a hidden sign that is not allowed (%2); it often comes with pasted text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it, or paste it as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date in “%1” is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 23/11, tomorrow or +10 working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a value that is not in its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of the document is not right: its check letter or digit does not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the document. If it is a foreign one, choose “another document”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail address is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should look like name@example.cat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone number is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write only digits, spaces and, for another country, the + sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case file cannot be closed yet: %1 matters are still open in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of what is missing is in the case file; finish or remove each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has already decided between the two versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision is shown in Synchronisation; the field can be changed again by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody had decided between the two versions before this decision arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what stands now; the field can be changed again by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two versions are about is not on this desktop (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same one on both sides (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has a part in %1 case files and cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a duplicate, merge it with the other; the case files follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person has been merged with another and only the other can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the person it was merged with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not merged with another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It had already been removed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the removal if you need it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what was done on this desktop can be undone here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo answers an undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the history; a new change can correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a councillor can be named as a reader of a case file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody else reads according to their role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another computer numbers this series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it back there, or take it from that computer with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer numbers the series already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No computer numbers this series: the server does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has already been asked; the server has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the connection; it is settled by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell which numbers this computer has already given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the papers and write the last number used; if there is none, write 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last number used cannot be right (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as it stands on the paper, like 2026/41.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case file would be of %1, and when the central server last answered it was %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the date of this computer, and at the opening date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroying contents takes two persons, each in their own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask another person who may do it to decide; your proposal waits for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has already been proposed to destroy the contents of this case file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person decides about that proposal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has already been decided whether these contents are destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be done; the decision is on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case file is open, and only the contents of closed ones may be destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it first, if its time is really over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By those years this case file must be kept until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the years in the table; it can be proposed from that day on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change had arrived before and has had its effect once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server acts on it at once; ask for the opposite in Synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is destroyed does not come back, and who proposed and decided it stays on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a decision between two versions is taken once, for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was not accepted (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report for support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has consequences outside this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RejectDisposalDialog</name>
    <message>
        <source>Keep the contents of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is destroyed. It can be proposed again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is kept (it stays on record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelateDialog</name>
    <message>
        <source>Relate to another case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, title or person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case files found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case file found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedRow</name>
    <message>
        <source>Related case files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relate to another case file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named by {number} {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer related to {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>related to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appeals against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Give it back to the server · {series}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer stops numbering now, with or without a connection. What you write until the server hears of it has a provisional number; then the server gives the official ones, in order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Take the turn from a computer · {series}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from that computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server numbers again, from the next number it knows: {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {computer} has numbered since it last had a connection may then have another official number; both are kept and shown. If you know the last number on its papers, write it: up to there they are kept for its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Role in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>secretary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mayor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>councillor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archivist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auditor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Today</source>
        <translation>Aué</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>Expedients</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persones</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronizacion</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuracion</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Enter: {action}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key of %1 has not been kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one and print it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Safe start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall has closed by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The last %n times it did so. You have done nothing wrong.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>How to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you saved is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a safe start you can work as always, but nothing is sent or received and nothing that was open is opened again. Whenever you like, you go on normally with one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work with a safe start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start normally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it happens again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the program: it says what is wrong with the disk, the keys or the connection, and what to do. The report for support has no personal data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecondStart</name>
    <message>
        <source>Everything saved before is safe, and nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall is already open but does not answer just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment and try again. If it stays so, end Lligall in the Task Manager (Ctrl+Shift+Esc) and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall is already open in another session of yours, the one seen from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall is already open in another session of yours on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to that session and work there, or close Lligall there and try again here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>case files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message>
        <source>Series and numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesLine</name>
    <message>
        <source>In a practice office nobody gives official numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer holds the turn, but nobody can tell which numbers it has already given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The turn is being ended: the server numbers as soon as it hears of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer numbers: its numbers are official at once, also without a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of this computer&apos;s data numbers; here numbers are provisional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered by {computer} ({person}); elsewhere numbers are provisional until it hears of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered by the server: the number is official when there is a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next number: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files wait for their official number</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It has been asked that this computer number; the server has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the last number used…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number from this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it back to the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from that computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>Set by the administrator of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the administrator of this computer can change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>Lengua</translation>
    </message>
    <message>
        <source>Changes at once. Case files keep the language they are written in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, where Windows has it on, is always followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hundredths of the system&apos;s own size, from 80 to 200.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others are at the server and come when they are opened. What is not sent yet always stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months that files are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted from when a file was added or last opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a metered line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A telephone&apos;s, for example. What you write is always exchanged, and what you open always comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall opens by itself, minimized, when you come in to Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without the server until the recovery key is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is never. It is said 14 days ahead, and only the entity&apos;s IT sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is proposed when another municipality is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New versions by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come in the background and start the next time. Where the entity&apos;s IT installs Lligall for everybody, it brings them instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where new versions are looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty is the central server. Whatever the address, only what Lligall&apos;s makers have signed is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those of the last months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files wait for another line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on any other line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Settings</source>
        <translation>Configuracion</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipalities on this desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another municipality…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desktop %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Barra</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nau</translation>
    </message>
    <message>
        <source>In a case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation type="unfinished">Sincronizacion</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a field as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the underlined letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Silences</name>
    <message>
        <source>positive silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negative silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expiry of the procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no effect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SinceCard</name>
    <message>
        <source>Seen: begin again from now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others have done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else has changed anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>contents destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Initiation and ordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending and resolution</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Barra</translation>
    </message>
    <message>
        <source>Empty: it waits for nothing. Or 23/11, +10 working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepStates</name>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No steps yet. Add the first one, or go on without: none is obligatory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the new step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wait ended on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End the wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message numerus="yes">
        <source>%n things do not work as they should</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works; %n things should be looked at</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncCard</name>
    <message>
        <source>Synchronisation</source>
        <translation type="unfinished">Sincronizacion</translation>
    </message>
    <message>
        <source>See what waits and what came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SynchronisationRoom</name>
    <message>
        <source>Synchronisation</source>
        <translation type="unfinished">Sincronizacion</translation>
    </message>
    <message>
        <source>While one desktop had no connection, another person changed the same field. Nothing has been lost: choose which version stays. The other is kept in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When two people change the same field at once, or a change is not accepted, you will find it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Dues versions</translation>
    </message>
    <message>
        <source>It will be here when you come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) done again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: they are still here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Barra</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task without a case file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermUnits</name>
    <message>
        <source>working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>natural days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation>mesi</translation>
    </message>
    <message>
        <source>years</source>
        <translation>ans</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayRoom</name>
    <message>
        <source>Today</source>
        <translation type="unfinished">Aué</translation>
    </message>
    <message>
        <source>All my municipalities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What there is to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What falls due, waits that end and questions of the synchronisation appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the first case file: a title is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clean desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Expedient nau</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case files you may read will be told here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change the task…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message>
        <source>Search people, NIF, numbers, streets, text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nau</translation>
    </message>
    <message numerus="yes">
        <source>%n municipalities</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to do today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lengua</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Changes not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The town hall&apos;s server did not accept these changes of yours. They are kept here whole until you have dealt with them; everything else has been synchronised.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Saved last: %1, at %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedDates</name>
    <message>
        <source>“{text}” is not a date. Write for example 23/11, tomorrow, Friday or +10 working days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be undone: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing left to undo in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 has changed since stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been changed since stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot simply be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stays on record. What answers it is: %2. It asks for a reason, which stays in the case file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Use the printed recovery key instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key (35 signs in seven groups; capitals, spaces and dashes do not matter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Restart now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Version %1 will start next time.&lt;/b&gt; Go on working: it is all here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The new version %1 did not work on this computer&lt;/b&gt;, so Lligall goes on with the one before, %2. Everything you saved is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>Close the window that is open first, and then restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something you typed is not saved yet: mend it first, and then restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall is still doing something you asked for: restart when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working: nothing changes until Lligall is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall %1 is the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks once a day by itself, and brings what is new in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 will start next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 did not work on this computer, so it is not tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one after it will come by itself. Tell support if you have not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Lligall of yours is looking for new versions at this moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy of Lligall does not update itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not put here by the installer. Whoever put it here brings new versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is installed for everybody on this computer, and IT brings new versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator of this computer brings the new versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lligall does not look for them by itself. If you miss one, ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server yet to ask for new versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol a municipality first: its server has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had come is kept, and the next time it goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk has no room for the new version (it takes %1; %2 are left).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need, and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk became full while the new version was coming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new version could not be written: another program holds its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is often an antivirus. It will be tried again by itself; if it goes on for days, tell your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was cut while the new version was coming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came is kept, and it goes on from there by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the new versions are cannot be reached now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers where new versions are looked for is something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the web browser in case the network asks for something, or look at the address in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of this network does not let Lligall through to the new versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your IT: it should let that address through without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been installed: the version you have goes on, and everything is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verified</name>
    <message>
        <source>It has not been verified on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be verified yet ({date}): part of the history was still on its way. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified ({date}): the history is whole, and it is the one the server signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified ({date}): what this computer keeps is not the history the server signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries {first} to {last}, held against {words} signatures of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries {first} to {last}: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working, and what you do is kept and sent as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup now, copy the report and call support: the server and the other computers have theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something in them was altered after the server signed them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they can no longer be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some are missing, or stand twice or out of their place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they belong to another entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a content is missing, and no disposal explains it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server began anew there, and no restore was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature kept for them is not the server&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last ones are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are whole, but what this computer noted about them is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are whole, but what is shown is not what they lead to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Save the choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All the other&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All the town hall&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may look at this but not decide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n different fields</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The town hall’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has been changed again since and now says: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits: the server has everything you have done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent from a practice office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>received, being confirmed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolling this desktop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the sample data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping when the server lets go…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Lligall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol this desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to do today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>that a computer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that the server number again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Fields</name>
    <message>
        <source>What is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>23/11, tomorrow, +10 working days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NewTask</name>
    <message>
        <source>What is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday, 23/11, +10 working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NoteDialog</name>
    <message>
        <source>Change the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something, or remove the note.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_RenameDialog</name>
    <message>
        <source>Rename the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Nòm</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_RoleFields</name>
    <message>
        <source>Nobody in particular</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_StepModel</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Work</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
