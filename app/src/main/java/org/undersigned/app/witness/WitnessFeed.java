package org.undersigned.app.witness;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.app.guarding.Bounded;
import org.undersigned.app.guarding.Use;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Role;
import org.undersigned.tlog.AddCheckpointRequest;
import org.undersigned.tlog.WitnessedLog.Verdict;

/** What logs and monitors ask a witness (c2sp.org/tlog-witness). */
@RestController
class WitnessFeed {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    private final Witness witness;

    WitnessFeed(Witness witness) {
        this.witness = witness;
    }

    // No cookie takes part in it: nothing can be forged in somebody's name.
    @Needs(Role.ANYONE)
    @Bounded(Use.WITNESS)
    @PostMapping("/witness/add-checkpoint")
    ResponseEntity<String> addCheckpoint(HttpServletRequest request) throws IOException {
        AddCheckpointRequest asked;
        try {
            asked = AddCheckpointRequest.parse(request.getInputStream().readNBytes(AddCheckpointRequest.LONGEST + 1));
        } catch (IllegalArgumentException e) {
            return answer(HttpStatus.BAD_REQUEST, "The request is malformed: " + e.getMessage() + ".\n");
        }
        return witness.judge(asked)
                .map(this::answer)
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, "This witness does not know the log.\n"));
    }

    private ResponseEntity<String> answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted -> answer(HttpStatus.OK, witness.cosignatures(accepted.checkpoint()));
            case Verdict.Malformed malformed -> answer(HttpStatus.BAD_REQUEST, malformed.reason() + "\n");
            case Verdict.Untrusted untrusted ->
                answer(HttpStatus.FORBIDDEN, "No known key of the log has signed this checkpoint.\n");
            case Verdict.Outdated outdated ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .header(HttpHeaders.CONTENT_TYPE, SIZE)
                        .body(outdated.size() + "\n");
            case Verdict.Inconsistent wrong ->
                answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "The checkpoint does not follow from what this witness has cosigned.\n");
        };
    }

    @Needs(Role.ANYONE)
    @GetMapping("/witness/{originSha256:[0-9a-f]{64}}/checkpoint")
    ResponseEntity<String> latest(@PathVariable String originSha256) {
        return answer(HttpStatus.OK, witness.latest(originSha256).orElseThrow(NotFound::new));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, TEXT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .cacheControl(CacheControl.noCache())
                .body(text);
    }
}
