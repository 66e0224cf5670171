package org.undersigned.app.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.undersigned.app.statements.PublishedRevision;
import org.undersigned.text.comparing.Change;
import org.undersigned.text.comparing.Comparison;
import org.undersigned.text.comparing.Comparison.Renaming;
import org.undersigned.text.comparing.Edition;
import org.undersigned.text.comparing.Span;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers and the command prints with {@code --json}: docs/spec/check.md. Names in it never change. */
public record CheckAnswer(
        String verdict,
        boolean faithful,
        String sentence,
        @Nullable Text statement,
        @Nullable String part,
        List<ChangedSentence> changes,
        @Nullable Names signatories) {
    /** The text that the copy was compared with; addresses are missing where it came out of a bundle. */
    public record Text(
            String title,
            @Nullable String url,
            @Nullable String textUrl,
            @Nullable String proofUrl,
            String language,
            int revision,
            int latestRevision,
            @Nullable String publishedOn,
            @Nullable String translatedFrom,
            @Nullable Boolean authoritative) {}

    public record ChangedSentence(String place, String sentence, List<Stretch> signed, List<Stretch> copied) {}

    public record Stretch(String text, boolean changed) {}

    public record Names(int signed, int removed, List<String> missing, List<String> added, List<Renamed> renamed) {}

    public record Renamed(String signed, String copied) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param site the site's address, which paths are put behind */
    static CheckAnswer of(CheckResult result, String site) {
        if (result.found().isEmpty()) {
            return new CheckAnswer(result.verdict(), false, result.sentence(), null, null, List.of(), null);
        }
        PublishedRevision revision = result.found().get().revision();
        String page = site + result.found().get().path();
        boolean latest = revision.number() == revision.latest();
        return of(
                result.found().get().comparison(),
                page,
                latest ? page + "/statement.txt" : null,
                latest ? site + revision.path() + "/proof.zip" : null);
    }

    /** With a text that no site was asked for. */
    public static CheckAnswer of(Comparison found) {
        return of(found, null, null, null);
    }

    private static CheckAnswer of(
            Comparison found, @Nullable String page, @Nullable String text, @Nullable String proof) {
        Edition edition = found.edition();
        Text statement = new Text(
                found.title(),
                page,
                text,
                proof,
                edition.language(),
                edition.revision(),
                edition.latest(),
                edition.publishedOn().map(Object::toString).orElse(null),
                edition.translation().map(Edition.Translation::from).orElse(null),
                edition.translation().map(Edition.Translation::isAuthoritative).orElse(null));
        Names names = new Names(
                found.signatories(),
                found.removedNames(),
                found.missing(),
                found.added(),
                found.renamed().stream().map(CheckAnswer::renamed).toList());
        return new CheckAnswer(
                found.verdict().code(),
                found.isFaithful(),
                found.sentence(),
                found.isFound() ? statement : null,
                found.part().isNothing() ? null : found.part().words(),
                found.changes().stream().map(CheckAnswer::changed).toList(),
                found.isFound() ? names : null);
    }

    private static Renamed renamed(Renaming name) {
        return new Renamed(name.signed(), name.copied());
    }

    private static ChangedSentence changed(Change change) {
        return new ChangedSentence(
                change.place(), change.sentence(), stretches(change.signed()), stretches(change.copied()));
    }

    private static List<Stretch> stretches(List<Span> spans) {
        return spans.stream()
                .map(span -> new Stretch(span.text(), span.isChanged()))
                .toList();
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** Reads what a site's API answered. */
    public static CheckAnswer fromJson(String json) {
        return JSON.readValue(json, CheckAnswer.class);
    }
}
