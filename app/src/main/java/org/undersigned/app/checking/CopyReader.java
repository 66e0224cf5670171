package org.undersigned.app.checking;

import static org.undersigned.app.words.Speech.say;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.undersigned.app.documents.Documents;
import org.undersigned.app.documents.ReadDocument;
import org.undersigned.text.comparing.Copy;

/** Makes a copy of what was brought: pasted, a file's bytes, or the address of a page. */
@Component
class CopyReader {
    private final Documents documents;
    private final FetchAllowance allowance;

    CopyReader(Documents documents, Clock clock) {
        this.documents = documents;
        this.allowance = new FetchAllowance(clock);
    }

    Copy.Outcome pasted(String text) {
        return Copy.read(text);
    }

    /** @param name of the file, as it was sent; may be empty */
    Copy.Outcome uploaded(byte[] file, String name) {
        return copy(documents.read(file, name));
    }

    /** Fetches the page: this may take some seconds. */
    Copy.Outcome fetched(String address) {
        return allowance.takes()
                ? copy(documents.fetch(address.strip()))
                : new Copy.Outcome.Refused(say("checking.fetching-busy"));
    }

    private static Copy.Outcome copy(ReadDocument read) {
        return switch (read) {
            case ReadDocument.Read(String source) -> Copy.read(source);
            case ReadDocument.Refused(String sentence) -> new Copy.Outcome.Refused(sentence);
        };
    }
}
