/**
 * The desk's page on how the site runs: nodes, work and mail that wait, backups, ledger, disk, versions.
 *
 * <p>Owns nothing and changes nothing: it asks the plumbing, and is used by nobody. Programs that watch ask
 * {@code monitoring} for the same.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "backup :: nightly",
            "database",
            "jobs",
            "ledger",
            "mail",
            "mail :: queue",
            "monitoring",
            "web",
            "words"
        })
package org.undersigned.app.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
