<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%n case files changed</source>
        <translation>
            <numerusform>1 case file changed</numerusform>
            <numerusform>%n case files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were so already</source>
        <translation>
            <numerusform>1 was so already</numerusform>
            <numerusform>%n were so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are: something in them is still open</source>
        <translation>
            <numerusform>1 left as it is: something in it is still open</numerusform>
            <numerusform>%n left as they are: something in them is still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are: they cannot be changed</source>
        <translation>
            <numerusform>1 left as it is: it cannot be changed</numerusform>
            <numerusform>%n left as they are: they cannot be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n case files</source>
        <translation>
            <numerusform>Undone in 1 case file</numerusform>
            <numerusform>Undone in %n case files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 case file</numerusform>
            <numerusform>%n case files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseFileColumns</name>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} and 1 more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>1 task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseFileListing</name>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 case file</numerusform>
            <numerusform>%n case files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n things are still open</source>
        <translation>
            <numerusform>1 thing is still open</numerusform>
            <numerusform>%n things are still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n changes to send</source>
        <translation>
            <numerusform>1 change to send</numerusform>
            <numerusform>%n changes to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synchronising… %n changes</source>
        <translation>
            <numerusform>Synchronising… 1 change</numerusform>
            <numerusform>Synchronising… %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synchronising… %1 of %n changes</source>
        <translation>
            <numerusform>Synchronising… %1 of %n change</numerusform>
            <numerusform>Synchronising… %1 of %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message numerus="yes">
        <source>%n change(s) had reached the server already and need no decision.</source>
        <translation>
            <numerusform>%n change had reached the server already and needs no decision.</numerusform>
            <numerusform>%n changes had reached the server already and need no decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>1 minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>1 hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>1 day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in 1 minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n seconds</source>
        <translation>
            <numerusform>in 1 second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>1 second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>1 minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>1 hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>1 day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>1 year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayRows</name>
    <message numerus="yes">
        <source>%n case files are past their date</source>
        <translation>
            <numerusform>1 case file is past its date</numerusform>
            <numerusform>%n case files are past their date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a decision</source>
        <translation>
            <numerusform>1 waiting for a decision</numerusform>
            <numerusform>%n waiting for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes of yours were not accepted</source>
        <translation>
            <numerusform>1 change of yours was not accepted</numerusform>
            <numerusform>%n changes of yours were not accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>1 working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n natural days</source>
        <translation>
            <numerusform>1 natural day</numerusform>
            <numerusform>%n natural days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>1 year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>1 month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n rows exported to {file}</source>
        <translation>
            <numerusform>1 row exported to {file}</numerusform>
            <numerusform>%n rows exported to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>1 to be sent</numerusform>
            <numerusform>%n to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 case file</numerusform>
            <numerusform>%n case files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a file, each with its reason</source>
        <translation>
            <numerusform>%n without a file, with its reason</numerusform>
            <numerusform>%n without a file, each with its reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartyFinder</name>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 case file</numerusform>
            <numerusform>%n case files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartyListing</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>1 open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>1 person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not printed: export the list to a spreadsheet</source>
        <translation>
            <numerusform>%n more is not printed: export the list to a spreadsheet</numerusform>
            <numerusform>%n more are not printed: export the list to a spreadsheet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressOverlay</name>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about 1 min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about 1 s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message numerus="yes">
        <source>The last %n times it did so. You have done nothing wrong.</source>
        <translation>
            <numerusform>It did so the last time. You have done nothing wrong.</numerusform>
            <numerusform>It did so the last %n times. You have done nothing wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesLine</name>
    <message numerus="yes">
        <source>%n files wait for their official number</source>
        <translation>
            <numerusform>%n file waits for its official number</numerusform>
            <numerusform>%n files wait for their official number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SinceCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and 1 more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>1 change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message numerus="yes">
        <source>%n things do not work as they should</source>
        <translation>
            <numerusform>1 thing does not work as it should</numerusform>
            <numerusform>%n things do not work as they should</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works; %n things should be looked at</source>
        <translation>
            <numerusform>It works; 1 thing should be looked at</numerusform>
            <numerusform>It works; %n things should be looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynchronisationRoom</name>
    <message numerus="yes">
        <source>%n change(s) done again</source>
        <translation>
            <numerusform>%n change done again</numerusform>
            <numerusform>%n changes done again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: they are still here</source>
        <translation>
            <numerusform>%n could not be: it is still here</numerusform>
            <numerusform>%n could not be: they are still here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>1 to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message numerus="yes">
        <source>%n municipalities</source>
        <translation>
            <numerusform>1 municipality</numerusform>
            <numerusform>%n municipalities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do today</source>
        <translation>
            <numerusform>1 to do today</numerusform>
            <numerusform>%n to do today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message numerus="yes">
        <source>%n different fields</source>
        <translation>
            <numerusform>1 different field</numerusform>
            <numerusform>%n different fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal</source>
        <translation>
            <numerusform>1 equal</numerusform>
            <numerusform>%n equal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and 1 more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n to do today</source>
        <translation>
            <numerusform>1 to do today</numerusform>
            <numerusform>%n to do today</numerusform>
        </translation>
    </message>
</context>
</TS>
