package org.undersigned.app.interfaces;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.undersigned.app.sharing.StatementDocument;

/**
 * A statement whole, but for its signatories, of which there can be thousands.
 *
 * @param signatories where those are, in parts
 * @param document where all of it is in one file (docs/spec/statement-json.md)
 */
record StatementDetail(
        @JsonUnwrapped StatementSummary summary,
        String signatories,
        String document,
        List<StatementDocument.Language> texts,
        List<StatementDocument.Part> blocks,
        List<StatementDocument.Ended> withdrawals,
        List<StatementDocument.Reported> reported,
        List<StatementDocument.Note> errata,
        List<StatementDocument.Delivery> deliveries,
        StatementDocument.Files files) {}
