package org.undersigned.app.publishing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks in which further forms other sites and programs can take what is published. Answered by sharing. */
public interface FurtherForms {
    /**
     * A file beside the pages.
     *
     * @param isFramed whether other sites may show it in a frame
     */
    record Form(String path, String contentType, String content, boolean isFramed) {
        public Form(String path, String contentType, String content) {
            this(path, contentType, content, false);
        }
    }

    /**
     * A file of several statements.
     *
     * @param shows what its content follows from: only of something else it is made again
     */
    record JoinedForm(String path, String contentType, Object shows, Supplier<String> content) {}

    /**
     * What the head of a text's page tells programs.
     *
     * @param canonical the page's whole address
     * @param languages whole addresses of the same text in each language, by tag; none where there is one language
     * @param picture whole address of the picture beside links; empty where there is none
     * @param description its beginning, in its language
     * @param card whole address of what tells programs of its card: some take it as it stands here
     * @param data what it is (schema.org, JSON-LD), safe inside a script element
     */
    record Head(
            String canonical,
            Map<String, String> languages,
            String picture,
            String description,
            String card,
            String data) {}

    /** Forms of one statement. */
    List<Form> of(PublicStatement statement, List<TranslatedText> languages);

    /**
     * Forms of all together. Where one leads to another, that one comes before it.
     *
     * @param statements the newest first
     */
    List<JoinedForm> ofAll(List<PublicStatement> statements);

    /** @param picture its path; empty where there is none */
    Head head(PublicStatement statement, List<TranslatedText> languages, String picture);

    /** Of the page of a text in another language. */
    Head head(PublicStatement statement, List<TranslatedText> languages, TranslatedText shown, String picture);
}
