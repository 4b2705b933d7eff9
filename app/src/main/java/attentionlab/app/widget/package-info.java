/** Parts of pages that know nothing of what they hold: rows that break, chips, what scrolls. */
package attentionlab.app.widget;
