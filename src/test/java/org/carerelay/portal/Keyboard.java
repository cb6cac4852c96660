package org.carerelay.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/**
 * A patient who has no mouse. Looks at every stop of the Tab key: it comes after the one before in the page, it can be
 * seen that the focus is there, and nothing covers it.
 *
 * @param promises where every fault of a stop is noted, so that one run tells them all
 */
record Keyboard(Page page, SoftAssertions promises) {

    private static final int MOST_STOPS = 120;

    /** What the browser knows about the focused element; null when the focus has left the page. */
    private static final String STOP = """
            () => {
              const focused = document.activeElement
              if (!focused || focused === document.body) return null
              const before = window.stopBefore
              window.stopBefore = focused
              const look = () => [focused, focused.nextElementSibling].filter(Boolean)
                .flatMap(part => [null, '::before', '::after'].map(pseudo => getComputedStyle(part, pseudo)))
                .map(style => style.boxShadow + (/^none|^hidden/.test(style.outlineStyle)
                  || /, 0\\)$/.test(style.outlineColor) ? '' : style.outline)).join()
              const withFocus = look()
              focused.blur()
              const withoutFocus = look()
              focused.focus({ preventScroll: true })
              const line = [...focused.getClientRects()].find(rect => rect.width && rect.height) ?? new DOMRect()
              const above = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2)
              const labels = [...(focused.labels ?? [])]
              return {
                name: focused.outerHTML.slice(0, 160),
                skip: focused.matches('.govuk-skip-link'),
                follows: !before?.isConnected || before === focused
                  || !!(before.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING),
                visible: withFocus !== withoutFocus,
                uncovered: !!above && (focused.contains(above) || labels.some(label => label.contains(above))),
              }
            }""";

    /** From the top to the last stop and on: nothing holds the focus, and the way back is the same. */
    void walkThePage() {
        page.evaluate("() => { document.activeElement.blur(); window.stopBefore = undefined }");
        page.evaluate("document.querySelector('.govuk-skip-link').focus()");
        assertThat(stop()).as("first stop").containsEntry("skip", true);
        assertThat(page.evaluate("document.activeElement === document.querySelector('a, button, input, [tabindex]')"))
                .as("the skip link is the first stop of the page")
                .isEqualTo(true);
        int stops = 1;
        while (tab() && stops < MOST_STOPS) {
            stops++;
        }
        assertThat(stops).as("stops of the Tab key").isBetween(5, MOST_STOPS - 1);
    }

    /** Tab until the focus is there. */
    void tabTo(Locator target) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (hasFocus(target)) {
                return;
            }
            tab();
        }
        throw new AssertionError("Tab does not reach " + target);
    }

    /** Shift and Tab until the focus is there. */
    void tabBackTo(Locator target) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (hasFocus(target)) {
                return;
            }
            page.keyboard().press("Shift+Tab");
        }
        throw new AssertionError("Shift+Tab does not reach " + target);
    }

    /** Space on a box: it is ticked or cleared, and the focus stays. */
    void tick(Locator box) {
        tabTo(box);
        boolean before = box.isChecked();
        page.keyboard().press("Space");
        assertThat(box.isChecked()).as("Space ticks " + box).isNotEqualTo(before);
        staysAt(box);
    }

    /** The first choice with Space, the others with the arrows. */
    void choose(Locator group, String choice) {
        Locator choices = group.getByRole(AriaRole.RADIO);
        Locator wanted = group.getByLabel(choice, new Locator.GetByLabelOptions().setExact(true));
        tabTo(choices.first());
        page.keyboard().press("Space");
        while (!wanted.isChecked()) {
            page.keyboard().press("ArrowDown");
            assertThat(choices.first().isChecked())
                    .as("the arrows do not reach " + choice)
                    .isFalse();
        }
        staysAt(wanted);
    }

    void type(Locator field, String words) {
        tabTo(field);
        page.keyboard().type(words);
    }

    /** Enter on a link or button that leads to another page. */
    void follow(Locator target) {
        tabTo(target);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    boolean hasFocus(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }

    /** Whatever a tick uncovers comes from the server: only then it is known that the focus has stayed. */
    private void staysAt(Locator target) {
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        assertThat(hasFocus(target)).as("the focus stays at " + target).isTrue();
    }

    /** One stop on; false when the focus has left the page. */
    private boolean tab() {
        page.keyboard().press("Tab");
        Map<String, Object> stop = stop();
        if (stop == null || Boolean.TRUE.equals(stop.get("skip"))) {
            page.evaluate("window.stopBefore = undefined");
            return false;
        }
        for (String promise : new String[] {"follows", "visible", "uncovered"}) {
            promises.assertThat(stop.get(promise))
                    .as(promise + ": " + stop.get("name"))
                    .isEqualTo(true);
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> stop() {
        return (Map<String, Object>) page.evaluate(STOP);
    }
}
