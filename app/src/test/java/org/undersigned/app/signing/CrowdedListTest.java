package org.undersigned.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.app.cast.Await;
import org.undersigned.app.cast.InvitedRows;
import org.undersigned.app.cast.TestSite;
import org.undersigned.app.cast.Texts;
import org.undersigned.app.commands.Visitor;

/** A crowd's organisations get their pages some by some, and no list leads to one before it is there. */
class CrowdedListTest {
    private static final int CROWD = 130;

    @Test
    void aListLeadsToPagesThatAreThere() throws Exception {
        try (TestSite site = TestSite.fresh()) {
            String slug = site.amina().opens(Texts.NIGHT_FERRY);
            InvitedRows.invite(site.bean(JdbcClient.class), slug, 1, CROWD);
            SigningCrowd.sign(site, slug, 1, CROWD, 32);
            site.amina().publishes(slug);

            String list = "/statements/" + slug + "/signatories";
            List<String> first = links(new Visitor().open(site.at(list)).document());
            assertThat(first)
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(status(site, page)).isEqualTo(200));
            Document whole = Await.page(site, list, page -> links(page).size() == CROWD);

            assertThat(links(whole)).doesNotHaveDuplicates().contains("/organisations/o" + CROWD + ".example");
            assertThat(status(site, "/organisations/o" + CROWD + ".example")).isEqualTo(200);
        }
    }

    private static List<String> links(Document page) {
        return page.select("a[href^='/organisations/']").eachAttr("href");
    }

    private static int status(TestSite site, String page) throws Exception {
        return new Visitor().open(site.at(page)).status();
    }
}
