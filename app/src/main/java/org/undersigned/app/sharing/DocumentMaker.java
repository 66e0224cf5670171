package org.undersigned.app.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.undersigned.app.publishing.Beside;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.publishing.TranslatedText;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;
import org.undersigned.app.statements.WebSource;
import org.undersigned.text.Block;
import org.undersigned.text.Demand;
import org.undersigned.text.Due;

/** Says in a {@link StatementDocument} what a statement's page says. */
@Component
public class DocumentMaker {
    private final Addresses addresses;

    DocumentMaker(Addresses addresses) {
        this.addresses = addresses;
    }

    public StatementDocument of(PublicStatement statement, List<TranslatedText> languages) {
        Revision revision = statement.revision();
        return new StatementDocument(
                StatementDocument.VERSION,
                revision.statement().toHex(),
                addresses.of(statement),
                statement.title(),
                revision.language(),
                revision.number(),
                revision.sha256(),
                statement.publishedAt().toString(),
                revision.addressees(),
                languages.stream().map(text -> language(statement, text)).toList(),
                blocks(revision),
                statement.signatures().stream()
                        .map(signature -> signer(statement, signature))
                        .toList(),
                statement.beside().withdrawn().stream()
                        .map(ended -> new StatementDocument.Ended(
                                kind(ended), Beside.endedOn(ended).toString()))
                        .toList(),
                statement.beside().reported().stream()
                        .map(list -> new StatementDocument.Reported(list.origin(), list.names()))
                        .toList(),
                statement.beside().errata().stream()
                        .map(note -> new StatementDocument.Note(
                                note.reads(), note.means(), note.notedAt().toString()))
                        .toList(),
                statement.beside().delivered().stream()
                        .map(one -> new StatementDocument.Delivery(
                                one.addressee(), one.way().code(), one.on().toString(), one.revision()))
                        .toList(),
                new StatementDocument.Files(
                        addresses.of(statement, "/statement.txt"),
                        addresses.of(statement, "/statement.md"),
                        addresses.of(statement, statement.proofs().getFirst().file()),
                        Optional.of(statement.proofs().stream()
                                        .skip(1)
                                        .map(part -> addresses.of(statement, part.file()))
                                        .toList())
                                .filter(further -> !further.isEmpty()),
                        addresses.of("/ledger/checkpoint")));
    }

    private StatementDocument.Language language(PublicStatement statement, TranslatedText text) {
        String standing = switch (text.standing()) {
            case SIGNED -> "signed";
            case CURRENT -> "translation";
            case STALE -> "translation-of-an-earlier-text";
        };
        return new StatementDocument.Language(
                text.language().tag(),
                addresses.of(text.path(statement)),
                text.revision().text().title(),
                text.revision().sha256(),
                standing);
    }

    private static List<StatementDocument.Part> blocks(Revision revision) {
        List<StatementDocument.Part> parts = new ArrayList<>();
        int number = 1;
        for (int i = 0; i < revision.text().blocks().size(); i++) {
            Block block = revision.text().blocks().get(i);
            List<String> grounds = revision.grounds().getOrDefault(i, List.of()).stream()
                    .map(Object::toString)
                    .toList();
            List<String> sources = revision.sources().getOrDefault(i, List.of()).stream()
                    .map(WebSource::address)
                    .toList();
            parts.add(part(block, number, grounds, sources));
            if (block instanceof Block.DemandList list) {
                number += list.demands().size();
            }
        }
        return parts;
    }

    private static StatementDocument.Part part(Block block, int number, List<String> grounds, List<String> sources) {
        return switch (block) {
            case Block.Heading heading -> worded("heading", heading.text(), grounds, sources);
            case Block.Paragraph paragraph -> worded("paragraph", paragraph.text(), grounds, sources);
            case Block.Quote quote -> worded("quote", quote.text(), grounds, sources);
            case Block.BulletList list ->
                new StatementDocument.Part(
                        "list", Optional.empty(), Optional.of(list.items()), Optional.empty(), grounds, sources);
            case Block.DemandList list -> {
                List<StatementDocument.Numbered> demands = new ArrayList<>();
                for (Demand demand : list.demands()) {
                    demands.add(numbered(number + demands.size(), demand));
                }
                yield new StatementDocument.Part(
                        "demands", Optional.empty(), Optional.empty(), Optional.of(demands), grounds, sources);
            }
        };
    }

    private static StatementDocument.Part worded(String type, String text, List<String> grounds, List<String> sources) {
        return new StatementDocument.Part(
                type, Optional.of(text), Optional.empty(), Optional.empty(), grounds, sources);
    }

    private static StatementDocument.Numbered numbered(int number, Demand demand) {
        return new StatementDocument.Numbered(
                number,
                demand.text(),
                demand.parts(),
                demand.test(),
                demand.due() instanceof Due.On on ? Optional.of(on.date().toString()) : Optional.empty(),
                demand.due() instanceof Due.Undated undated ? Optional.of(undated.reason()) : Optional.empty());
    }

    public static StatementDocument.Signer signer(PublicStatement statement, Signature signature) {
        return new StatementDocument.Signer(
                signature.isErased() ? Optional.empty() : Optional.of(signature.shownName()),
                signature.isShownOtherwise() ? Optional.of(signature.signedName()) : Optional.empty(),
                kind(signature),
                signature.method().code(),
                signature.authority().code(),
                signature.signedAt().toString(),
                signature.entry().isPresent() ? Optional.of(signature.entry().getAsLong()) : Optional.empty(),
                statement.isLate(signature),
                signature.reservations().stream()
                        .map(reserved -> new StatementDocument.Reserved(reserved.demand(), reserved.text()))
                        .toList());
    }

    private static String kind(Signature signature) {
        return signature.isPerson() ? "person" : "organisation";
    }
}
