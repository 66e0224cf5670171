package org.undersigned.app.interfaces;

import org.springframework.stereotype.Component;
import org.undersigned.app.publishing.PublicStatement;
import org.undersigned.app.publishing.PublishedTexts.Published;
import org.undersigned.app.sharing.Addresses;
import org.undersigned.app.sharing.DocumentMaker;
import org.undersigned.app.sharing.StatementDocument;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.statements.Revision;

/** Says in the API's forms what a statement's page says. */
@Component
class ApiForms {
    private final DocumentMaker documents;
    private final Addresses addresses;

    ApiForms(DocumentMaker documents, Addresses addresses) {
        this.documents = documents;
        this.addresses = addresses;
    }

    StatementSummary summary(Published published, String state) {
        PublicStatement statement = published.statement();
        Revision revision = statement.revision();
        return new StatementSummary(
                revision.statement().toHex(),
                statement.slug(),
                addresses.of(statement),
                api(statement),
                statement.title(),
                revision.language(),
                Languages.of(published),
                revision.addressees(),
                state,
                statement.publishedAt().toString(),
                revision.number(),
                revision.sha256(),
                counts(statement));
    }

    StatementDetail detail(Published published, String state) {
        PublicStatement statement = published.statement();
        StatementDocument document = documents.of(statement, published.languages());
        return new StatementDetail(
                summary(published, state),
                api(statement) + "/signatories",
                addresses.of(statement, "/statement.json"),
                document.languages(),
                document.blocks(),
                document.withdrawals(),
                document.reported(),
                document.errata(),
                document.deliveries(),
                document.files());
    }

    String api(PublicStatement statement) {
        return addresses.of(StatementsApi.PATH + "/" + statement.slug());
    }

    static StatementSummary.Counts counts(PublicStatement statement) {
        int people = (int)
                statement.signatures().stream().filter(Signature::isPerson).count();
        return new StatementSummary.Counts(statement.signatures().size() - people, people);
    }
}
