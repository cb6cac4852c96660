package org.carerelay.portal;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/**
 * Measures a page as people with large fingers, weak eyes or a small screen meet it.
 *
 * @param promises where every fault is noted, so that one run tells them all
 */
record PageMeasures(Page page, SoftAssertions promises) {

    private static final int WIDE = 1280;
    private static final int HIGH = 1024;
    private static final int SMALL_PHONE = 320;
    private static final int SMALL_PHONE_HEIGHT = 568;
    private static final int ZOOM = 4;

    /** Controls under 44 by 44 pixels; a link within a sentence may be as small as its words. */
    private static final String SMALL_CONTROLS = """
            () => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea')]
              .filter(control => control.checkVisibility() && !control.matches('.govuk-skip-link'))
              .filter(control => control.tagName !== 'A' || !isInSentence(control))
              .filter(control => {
                const { width, height } = control.getBoundingClientRect()
                return width < 43.9 || height < 43.9
              })
              .map(control => {
                const { width, height } = control.getBoundingClientRect()
                return `${Math.round(width)}x${Math.round(height)} ${control.outerHTML.slice(0, 140)}`
              })
            function isInSentence(link) {
              const sentence = link.closest('p, li, dd, td')
              return !!sentence && sentence.innerText.replace(link.innerText, '').trim() !== ''
            }""";

    /** Words that stick out of their box: hidden there, or running over their neighbours. */
    private static final String CUT_WORDS = """
            () => [...document.querySelectorAll('body *')]
              .filter(part => part.checkVisibility() && !part.closest('.govuk-visually-hidden, .govuk-skip-link'))
              .filter(part => [...part.childNodes].some(child => child.nodeType === Node.TEXT_NODE
                && child.textContent.trim()))
              .filter(part => !['inline', 'contents'].includes(getComputedStyle(part).display))
              .filter(part => !['TEXTAREA', 'OPTION'].includes(part.tagName))
              .filter(part => {
                const outer = part.getBoundingClientRect()
                return [...part.childNodes].filter(child => child.nodeType === Node.TEXT_NODE).some(child => {
                  const words = document.createRange()
                  words.selectNodeContents(child)
                  const inner = words.getBoundingClientRect()
                  return inner.width && (inner.bottom > outer.bottom + 2 || inner.top < outer.top - 2
                    || inner.right > outer.right + 2)
                })
              })
              .map(part => part.outerHTML.slice(0, 140))""";

    /** WCAG 1.4.12, as a reader's own style sheet. */
    private static final String SPACE_OUT = """
            () => {
              const spacing = new CSSStyleSheet()
              spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
                word-spacing: .16em !important } p { margin-bottom: 2em !important }`)
              document.adoptedStyleSheets = [spacing]
            }""";

    void holdOn(String name) {
        for (int width : List.of(WIDE, SMALL_PHONE)) {
            page.setViewportSize(width, width == WIDE ? HIGH : SMALL_PHONE_HEIGHT);
            promises.assertThat(found(SMALL_CONTROLS))
                    .as("small controls of %s, %d px", name, width)
                    .isEmpty();
        }
        hasNoSidewaysScroll(name + " on a small phone");
        emergencyIsOnTheFirstScreen(name);
        page.evaluate(SPACE_OUT);
        hasNoSidewaysScroll(name + " with spaced text on a small phone");
        promises.assertThat(found(CUT_WORDS))
                .as("cut with spaced text on a small phone: %s", name)
                .isEmpty();
        page.setViewportSize(WIDE, HIGH);
        promises.assertThat(found(CUT_WORDS))
                .as("cut with spaced text: %s", name)
                .isEmpty();
        page.evaluate("document.adoptedStyleSheets = []");
        page.setViewportSize(WIDE / ZOOM, HIGH / ZOOM);
        hasNoSidewaysScroll(name + " at four times the size");
        page.setViewportSize(WIDE, HIGH);
    }

    private void emergencyIsOnTheFirstScreen(String name) {
        page.evaluate("window.scrollTo(0, 0)");
        Object bottom = page.evaluate("""
                () => (document.querySelector('main .cr-call:not(.cr-alert *)')
                  ?? document.querySelector('.cr-emergency-line a')).getBoundingClientRect().bottom""");
        promises.assertThat(((Number) bottom).doubleValue())
                .as("emergency button of %s", name)
                .isLessThanOrEqualTo(SMALL_PHONE_HEIGHT);
    }

    private void hasNoSidewaysScroll(String name) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        promises.assertThat(((Number) overflow).intValue())
                .as("sideways scroll of %s", name)
                .isLessThanOrEqualTo(0);
    }

    private List<?> found(String script) {
        return (List<?>) page.evaluate(script);
    }
}
