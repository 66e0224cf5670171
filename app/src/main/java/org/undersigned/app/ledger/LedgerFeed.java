package org.undersigned.app.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.app.web.Needs;
import org.undersigned.app.web.NotFound;
import org.undersigned.app.web.Role;
import org.undersigned.tlog.EntryBundle;
import org.undersigned.tlog.TilePath;

/** The log for machines (c2sp.org/tlog-tiles, "Tiles" and "Log Entries"). Everything but the checkpoint never changes. */
@RestController
class LedgerFeed {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Ledger ledger;
    private final LedgerStore store;

    LedgerFeed(Ledger ledger, LedgerStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    @Needs(Role.ANYONE)
    @GetMapping(path = "/ledger/checkpoint", produces = TEXT)
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(ledger.signed());
    }

    @Needs(Role.ANYONE)
    @GetMapping(path = "/ledger/policy", produces = TEXT)
    ResponseEntity<String> policy() {
        return ResponseEntity.ok().body(ledger.policy());
    }

    @Needs(Role.ANYONE)
    @GetMapping("/ledger/tile/{level:[0-9]{1,2}}/**")
    ResponseEntity<byte[]> tile(@PathVariable int level, HttpServletRequest request) {
        TilePath path = path(level, request, "/ledger/tile/" + level + "/");
        requireInTree(path);
        byte[] hashes = store.hashes(path).orElseThrow(NotFound::new);
        return immutable(hashes);
    }

    @Needs(Role.ANYONE)
    @GetMapping("/ledger/tile/entries/**")
    ResponseEntity<byte[]> entries(HttpServletRequest request) {
        TilePath path = path(0, request, "/ledger/tile/entries/");
        requireInTree(path);
        long from = path.number() * TilePath.FULL;
        List<byte[]> entries = store.entries(from, from + path.width()).stream()
                .map(Bytes::copy)
                .toList();
        return immutable(EntryBundle.encode(entries));
    }

    private static ResponseEntity<byte[]> immutable(byte[] body) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
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

    // What is asked beyond the signed tree is not there yet, and nobody may cache that it is.
    private void requireInTree(TilePath path) {
        long hashes = TilePath.hashesAt(path.level(), ledger.latest().size());
        if (path.number() > hashes / TilePath.FULL || path.number() * TilePath.FULL + path.width() > hashes) {
            throw new NotFound();
        }
    }
}
