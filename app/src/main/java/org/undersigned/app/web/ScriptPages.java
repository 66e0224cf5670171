package org.undersigned.app.web;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the scripts. */
@Controller
class ScriptPages {
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript; charset=utf-8");

    @Needs(Role.ANYONE)
    @GetMapping(PageScript.FOLDER + "{name}.js")
    ResponseEntity<byte[]> script(@PathVariable String name) {
        PageScript script = Arrays.stream(PageScript.values())
                .filter(known -> known.isNamed(name))
                .findFirst()
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .body(script.bytes());
    }
}
