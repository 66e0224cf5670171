/**
 * Handing a published statement to its addressees: by mail with the PDF and a covering letter, or as a coordinator says
 * that it was done.
 *
 * <p>Owns the tables {@code delivery} and {@code delivery_mail}. Answers {@code publishing.DeliveryRecord}: in public
 * stand the addressee's name, the way and the day; addresses, letters and notes never. A mail counts in public once the
 * mail server has taken it, and until it comes back. docs/operate/delivery.md.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "findings",
            "publishing",
            "signatories",
            "statements",
            "accounts",
            "mail",
            "publicfiles",
            "web",
            "words"
        })
package org.undersigned.app.delivering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
