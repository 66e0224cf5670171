package org.undersigned.app.findings;

import java.time.LocalDate;
import java.util.Optional;
import org.undersigned.verify.FindingRecord;
import org.undersigned.verify.FindingRecord.Claimed;
import org.undersigned.verify.FindingRecord.Kept;
import org.undersigned.verify.FindingRecord.Says;
import org.undersigned.verify.FindingRecord.Shows;

/**
 * What a finding claims (docs/spec/finding.md).
 *
 * @param happenedOn the day of what it tells of
 * @param source web address
 * @param copySha256 of the archived copy
 * @param language of the words
 * @param words one line
 */
public record Claim(
        LocalDate happenedOn,
        Optional<Says> says,
        Optional<Shows> shows,
        Optional<Kept> kept,
        Optional<String> source,
        Optional<String> copySha256,
        String language,
        String words) {
    public Claim withCopy(String sha256) {
        return new Claim(happenedOn, says, shows, kept, source, Optional.of(sha256), language, words);
    }

    Claimed about(FindingRecord.Subject subject) {
        return new Claimed(subject, happenedOn, says, shows, kept, source, copySha256, language, words);
    }
}
