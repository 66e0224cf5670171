/**
 * The public JSON API, and its description for programs at {@code /openapi.json} (OpenAPI 3.1). docs/spec/api.md.
 *
 * <p>Owns no table: shows what {@code publishing} has rendered, in the forms of {@code sharing}. Without session, cookie
 * or credentials, so any page of any site may read it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"sharing", "publishing", "signatories", "statements", "publicfiles", "web", "words"})
package org.undersigned.app.interfaces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
