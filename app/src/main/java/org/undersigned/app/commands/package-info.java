/**
 * The command line: {@code serve}, {@code demo}, {@code import}, {@code check}, {@code verify}, {@code watch}, {@code export},
 * and for whoever runs a site {@code operating}.
 *
 * <p>Owns nothing. Starts the application or does without it; {@code demo} uses it as a person does, over HTTP.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "backup",
            "monitoring",
            "checking",
            "database",
            "doctor",
            "documents",
            "fetching",
            "following",
            "keyfiles",
            "ledger",
            "mail",
            "settings",
            "web",
            "words"
        })
package org.undersigned.app.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
