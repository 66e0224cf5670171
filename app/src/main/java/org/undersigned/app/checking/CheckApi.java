package org.undersigned.app.checking;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.undersigned.app.web.ApiProblem;
import org.undersigned.app.web.Brought;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.Role;
import org.undersigned.app.web.SiteAddress;
import org.undersigned.text.comparing.Copy;
import org.undersigned.text.importing.Importer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Check a copy, for programs: docs/spec/check.md. Without session, cookie or credentials, so any page of any site may
 * call it.
 */
@Controller
@CrossOrigin(origins = "*")
class CheckApi {
    static final String PATH = "/api/check";

    /** In JSON a sign may take six. */
    private static final int LARGEST_JSON = 2 * Importer.LARGEST;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Checks checks;
    private final CopyReader reader;
    private final CheckTurns turns;
    private final SiteAddress site;

    CheckApi(Checks checks, CopyReader reader, CheckTurns turns, SiteAddress site) {
        this.checks = checks;
        this.reader = reader;
        this.turns = turns;
        this.site = site;
    }

    // One handler for every kind of body: of several, a preflight request would find none and be answered by a default
    // that allows credentials.
    @Needs(Role.ANYONE)
    @PostMapping(PATH)
    ResponseEntity<String> check(
            HttpServletRequest request, @RequestParam(required = false) @Nullable MultipartFile file) {
        String type = String.valueOf(request.getContentType()).replaceAll("\\s*;.*", "");
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "application/json" ->
                body(request, LARGEST_JSON).map(this::json).orElseGet(CheckApi::tooLarge);
            case "text/plain" ->
                body(request, Importer.LARGEST)
                        .map(bytes -> answer(() -> reader.uploaded(bytes, "")))
                        .orElseGet(CheckApi::tooLarge);
            case "multipart/form-data" -> uploaded(new Brought("", file));
            default ->
                ApiProblem.answer(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json, text/plain or multipart/form-data.");
        };
    }

    private ResponseEntity<String> json(byte[] body) {
        JsonNode asked;
        try {
            asked = MAPPER.readTree(body);
        } catch (JacksonException e) {
            return ApiProblem.answer(HttpStatus.BAD_REQUEST, "This is no JSON.");
        }
        String text = asked.path("text").asString("");
        String url = asked.path("url").asString("");
        if (text.isBlank() == url.isBlank()) {
            return ApiProblem.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Give either \"text\" or \"url\", as a string that is not empty.");
        }
        Optional<Copy.Outcome> fetched = url.isBlank() ? Optional.empty() : Optional.of(reader.fetched(url));
        return answer(() -> fetched.orElseGet(() -> reader.pasted(text)));
    }

    private ResponseEntity<String> uploaded(Brought brought) {
        return brought.isUploaded()
                ? answer(() -> reader.uploaded(brought.bytes(), brought.name()))
                : ApiProblem.answer(HttpStatus.UNPROCESSABLE_CONTENT, "Send the copy as the part “file”.");
    }

    private static Optional<byte[]> body(HttpServletRequest request, int most) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<String> tooLarge() {
        return ApiProblem.answer(
                HttpStatus.CONTENT_TOO_LARGE, "This is larger than 2 MB: bring only the statement itself.");
    }

    private ResponseEntity<String> answer(Supplier<Copy.Outcome> copy) {
        return turns.inTurn(() -> switch (copy.get()) {
                    case Copy.Outcome.Refused refused ->
                        ApiProblem.answer(HttpStatus.UNPROCESSABLE_CONTENT, refused.sentence());
                    case Copy.Outcome.Read read -> answer(checks.check(read.copy()));
                })
                .orElseGet(() -> ApiProblem.answer(HttpStatus.SERVICE_UNAVAILABLE, CheckTurns.busy()));
    }

    private ResponseEntity<String> answer(CheckResult result) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .cacheControl(CacheControl.noStore())
                .body(CheckAnswer.of(result, site.link("")).toJson());
    }
}
