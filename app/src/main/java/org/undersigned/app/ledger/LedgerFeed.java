package org.undersigned.app.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Role;
import org.undersigned.tlog.TilePath;

/**
 * The log for machines (c2sp.org/tlog-tiles, "Tiles" and "Log Entries"; addenda as c2sp.org/tlog-addenda names them).
 * Everything but the checkpoint and the policy never changes. Pages of other sites may read it: verifiers in browsers.
 */
@RestController
class LedgerFeed {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Ledger ledger;

    LedgerFeed(Ledger ledger) {
        this.ledger = ledger;
    }

    @Needs(Role.ANYONE)
    @GetMapping(path = "/ledger/checkpoint", produces = TEXT)
    ResponseEntity<String> checkpoint() {
        return open().cacheControl(CacheControl.noCache()).body(ledger.signed());
    }

    @Needs(Role.ANYONE)
    @GetMapping(path = "/ledger/policy", produces = TEXT)
    ResponseEntity<String> policy() {
        return open().cacheControl(CacheControl.noCache()).body(ledger.policy());
    }

    /** Removable: what is erased is here no more, whatever caches hold. */
    @Needs(Role.ANYONE)
    @GetMapping("/ledger/addenda/{first:[0-9a-f]{2}}/{second:[0-9a-f]{2}}/{sha256:[0-9a-f]{64}}")
    ResponseEntity<byte[]> addendum(
            @PathVariable String first, @PathVariable String second, @PathVariable String sha256) {
        if (!sha256.startsWith(first + second)) {
            throw new NotFound();
        }
        return immutable(ledger.disclosedAddendum(sha256).orElseThrow(NotFound::new));
    }

    @Needs(Role.ANYONE)
    @GetMapping("/ledger/tile/{level:[0-9]{1,2}}/**")
    ResponseEntity<byte[]> tile(@PathVariable int level, HttpServletRequest request) {
        TilePath path = path(level, request, "/ledger/tile/" + level + "/");
        return immutable(ledger.tile(path).orElseThrow(NotFound::new));
    }

    @Needs(Role.ANYONE)
    @GetMapping("/ledger/tile/entries/**")
    ResponseEntity<byte[]> entries(HttpServletRequest request) {
        TilePath path = path(0, request, "/ledger/tile/entries/");
        return immutable(ledger.bundle(path).orElseThrow(NotFound::new));
    }

    private static ResponseEntity.BodyBuilder open() {
        return ResponseEntity.ok().header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private static ResponseEntity<byte[]> immutable(byte[] body) {
        return open().cacheControl(FOR_EVER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(body);
    }

    private static TilePath path(int level, HttpServletRequest request, String prefix) {
        try {
            return TilePath.parse(level, request.getServletPath().substring(prefix.length()));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new NotFound();
        }
    }
}
