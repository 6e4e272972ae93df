import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../core/segments/html-text.ts';

describe('HTML to text', () => {
  it.each([
    ['<p>one</p><p>two</p>', 'one\ntwo\n', 'blocks end lines'],
    ['one<br>two', 'one\ntwo', 'br ends a line'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb\n', 'cells are set apart by tabs'],
    ['536<span>-</span>22', '536-22', 'inline tags vanish'],
    ['&#53;3&#x36; &amp; &nbsp;x', '536 & \u00a0x', 'entities are decoded'],
    ['a<style>b</style><script>c</script>d', 'ad', 'style and script are no text'],
    ['<div style="display:none">MRN 1</div>', 'MRN 1\n', 'hidden text is read, for it leaves too'],
    ['<p style="color:#fff;background:#fff">MRN 1</p>', 'MRN 1\n', 'so is white text on white'],
    ['<span style="font-size:0">MRN</span> <i hidden>1</i>', 'MRN 1', 'and text without a size'],
    [
      '<b>5</b><i>3</i>6<!-- x -->-2<wbr>2<font color=red>-8</font>145',
      '536-22-8145',
      'a number split by tags is whole',
    ],
    ['536<o:p></o:p>-<span lang="en"><span>22</span></span>', '536-22', 'also by those of word processors'],
    ['  a \n  b ', 'a b ', 'white space is collapsed'],
    ['<pre>a\n  b</pre>', 'a\n  b\n', 'preformatted text keeps its lines'],
    ['<img alt="Chart of Ana Ruiz">', 'Chart of Ana Ruiz ', "a picture's text is read"],
    ['<p>a<script src="viewer.js"/>b', 'ab', 'an element without an inside hides nothing behind it'],
    ['<a href="mailto:x@y.example?subject=MRN%201">write</a>', 'subject: MRN 1 write', 'so is what a link writes'],
    [
      '<i aria-label="MRN 1"></i><input placeholder="Ana">',
      'MRN 1 Ana ',
      'and what is read aloud or stands in a field',
    ],
    ['<meta name="author" content="Ana"><!-- MRN 1 -->', '', 'what no reader of a message sees is left out'],
    ['<span title="MRN 1">chart</span>', 'MRN 1 chart', 'what pointing at an element shows is read'],
    ['<input value="MRN 1">', 'MRN 1 ', "so is a form's field"],
    ['<ol><li value="3">a</li></ol>', 'a\n', "but not a list's numbers"],
    [
      '<!--[if gte vml 1]><v:textpath string="MRN 1"/><b>b</b><![endif]-->',
      'MRN 1 b',
      'and what Outlook alone renders',
    ],
    ['<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->a', 'a', "but not Word's settings"],
    [
      '<!--[if gte mso 9]><xml><o:PNG/><o:Pixels>96</o:Pixels></xml><![endif]-->a',
      'a',
      "nor where an empty element stands among Word's settings",
    ],
    ['<a href="https://x.example/?u=Zm9v&c=1">a</a>', 'a', "a link's codes are no text"],
    [
      '<a href="https://x.example/?mrn=0048213&amp;name=Ann+Lee%20">a</a>',
      'mrn: 0048213 name: Ann Lee  a',
      'unless they are named for a patient',
    ],
    ['<b>unclosed <i>tags', 'unclosed tags', 'broken markup is read on'],
  ])('reads %j as %j (%s)', (html, text) => {
    expect(htmlText(html).text).toBe(text);
  });

  it('marks what Outlook and Gmail quote', () => {
    const outlook = htmlText('<p>new</p><div id="divRplyFwdMsg">From: x</div><p>old</p>');
    expect(outlook.marks.map(({ zone, start, end }) => [zone, outlook.text.slice(start, end)])).toEqual([
      ['quoted', 'From: x\nold\n'],
    ]);
    const gmail = htmlText('<div>new</div><div class="gmail_quote"><blockquote>old</blockquote></div><div>below</div>');
    expect(gmail.text.slice(gmail.marks[0]?.start, gmail.marks[0]?.end)).toBe('old\n');
  });

  it('keeps a quote open over elements of the same name inside it', () => {
    const { text, marks } = htmlText('a<div class="gmail_quote"><div>b</div><div>c</div></div>d');
    expect(text.slice(marks[0]?.start, marks[0]?.end)).toBe('b\nc\n');
  });

  it('reads markup nested 200,000 deep in linear time', () => {
    const started = performance.now();
    expect(htmlText(`${'<div>'.repeat(200_000)}deep`).text.trim()).toBe('deep');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
